/** What every domain module keeps to, checked over compiled classes and over sources. */
@NullMarked
package dev.souk.architecture;

import org.jspecify.annotations.NullMarked;
