package dev.rebound.weakness;

/** Keeps records that carry weaknesses, beside the moments; a weakness that one of them carries is not deleted. */
public interface WeaknessCarrier {

    /** Whether a record of the person of the request carries the weakness; one statement. */
    boolean carries(String slug);
}
