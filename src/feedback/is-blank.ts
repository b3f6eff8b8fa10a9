/** What takes no room on a screen: spaces, line breaks, control and format characters. U+2800 is an empty Braille cell. */
const invisible = /[\p{White_Space}\p{Cc}\p{Cf}\p{Default_Ignorable_Code_Point}\u2800]+/gu;

/** Whether there is nothing to read in a text. */
export const isBlank = (text: string): boolean => !text.replace(invisible, '');
