/** The edge port: AWS JSON protocols over HTTP. */
@NullMarked
package dev.souk.localstack.edge;

import org.jspecify.annotations.NullMarked;
