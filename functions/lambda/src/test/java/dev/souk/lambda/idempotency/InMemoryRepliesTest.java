package dev.souk.lambda.idempotency;

import dev.souk.lambda.fixture.InMemoryReplies;

class InMemoryRepliesTest extends RepliesContract {
    private final InMemoryReplies replies = new InMemoryReplies();

    @Override
    Replies replies() {
        return replies;
    }
}
