package dev.souk.accounts.application;

import dev.souk.accounts.fixture.InMemoryProfiles;

class InMemoryProfilesTest extends ProfilesContract {
    private final InMemoryProfiles profiles = new InMemoryProfiles();

    @Override
    protected Profiles profiles() {
        return profiles;
    }
}
