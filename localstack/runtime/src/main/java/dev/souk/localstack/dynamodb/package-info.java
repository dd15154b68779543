/** Guards the way to DynamoDB Local: permissions before a call, a doorbell for stream readers after a write. */
@NullMarked
package dev.souk.localstack.dynamodb;

import org.jspecify.annotations.NullMarked;
