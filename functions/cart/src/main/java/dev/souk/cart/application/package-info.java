/** What can be done with a cart (verbs) and what that needs from outside (nouns). */
@NullMarked
package dev.souk.cart.application;

import org.jspecify.annotations.NullMarked;
