/** Products in files of one JSON object a line: written by an export, brought in by an import, or made up by the thousand. */
@NullMarked
package dev.souk.cli.products;

import org.jspecify.annotations.NullMarked;
