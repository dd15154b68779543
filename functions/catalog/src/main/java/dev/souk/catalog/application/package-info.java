/** What can be done with the catalogue (verbs) and what that needs from outside (nouns). */
@NullMarked
package dev.souk.catalog.application;

import org.jspecify.annotations.NullMarked;
