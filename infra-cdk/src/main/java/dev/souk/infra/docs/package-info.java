/** Infrastructure of the API's documentation. */
@NullMarked
package dev.souk.infra.docs;

import org.jspecify.annotations.NullMarked;
