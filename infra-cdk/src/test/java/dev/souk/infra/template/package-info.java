/** Reading the synthesised templates in tests. */
@NullMarked
package dev.souk.infra.template;

import org.jspecify.annotations.NullMarked;
