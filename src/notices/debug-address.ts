/** A page's address that ends so opens the panel of every element, also where an editor can set no attribute. */
export const debugAddress = '#medborgarlofte-debug';
