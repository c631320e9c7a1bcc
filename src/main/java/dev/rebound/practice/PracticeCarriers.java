package dev.rebound.practice;

import dev.rebound.weakness.WeaknessCarrier;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Plans and practice sessions carry weaknesses, which then stay. */
@ApplicationScoped
class PracticeCarriers implements WeaknessCarrier {

    private final Plans plans;
    private final Practices practices;

    @Inject
    PracticeCarriers(Plans plans, Practices practices) {
        this.plans = plans;
        this.practices = practices;
    }

    @Override
    public boolean carries(String slug) {
        return plans.carry(slug) || practices.carry(slug);
    }
}
