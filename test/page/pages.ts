/** Pages of municipalities and of the Police, names changed, as files of `test/page/pages/`. */
export const pageNames = [
  't01-karlstad-2017',
  't02-laxa-2018',
  't03-lulea-2018',
  't04-kungalv-2020',
  't05-strangnas-2019',
  't06-jarva',
  't07-vingaker-2017',
  't08-jonkoping-2021',
  't09-policing-pledge-en',
  't10-toreboda-2018',
  't11-lulea-uppfoljning-tabell',
  'c30-mall-sv',
  'c31-mall-sv-en',
  'c32-mall-slarvig',
  'c33-karlstad-enligt-mall',
];
