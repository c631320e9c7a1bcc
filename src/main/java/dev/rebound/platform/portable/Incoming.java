package dev.rebound.platform.portable;

import dev.rebound.platform.problem.FieldCode;
import dev.rebound.platform.problem.FieldError;
import dev.rebound.platform.problem.Problem;
import java.util.ArrayList;
import java.util.List;

/** A record of an import on its way: where it stands in the document, and what is wrong with it. */
public final class Incoming<R extends PortableRecord> {

    private final String place;
    private final R record;
    private final List<FieldError> faults = new ArrayList<>();
    private boolean onlyIfNew;
    private boolean leftOut;
    private Verdict verdict = Verdict.REFUSED;

    /**
     * A record that could be read.
     *
     * @param place its JSON pointer
     */
    public Incoming(String place, R record) {
        this.place = place;
        this.record = record;
    }

    /** One that is passed over, since it is no record of ours. */
    public static <R extends PortableRecord> Incoming<R> leftOut(String place) {
        Incoming<R> incoming = new Incoming<>(place, null);
        incoming.leaveOut();
        return incoming;
    }

    /** One that could not be read, for faults whose pointers start at the record. */
    public static <R extends PortableRecord> Incoming<R> refused(String place, List<FieldError> faults) {
        Incoming<R> incoming = new Incoming<>(place, null);
        incoming.refuse(faults);
        return incoming;
    }

    /** Leaves a record that the person has as it is, whatever this one says. */
    public Incoming<R> onlyIfNew() {
        onlyIfNew = true;
        return this;
    }

    /** Passes over it: what it speaks of is not here. */
    public void leaveOut() {
        leftOut = true;
        verdict = Verdict.SKIPPED;
    }

    /** Whether it is to be stored, after all that was looked at. */
    boolean isWanted() {
        return !isRefused() && !leftOut;
    }

    boolean isOnlyIfNew() {
        return onlyIfNew;
    }

    /** Whether there is a record to store. */
    boolean isReadable() {
        return record != null && !isRefused();
    }

    /** Its JSON pointer in the document. */
    public String place() {
        return place;
    }

    /** The record, or {@code null} where it could not be read. */
    public R record() {
        return record;
    }

    public boolean isRefused() {
        return !faults.isEmpty();
    }

    /** Refuses it; the pointer starts at the record. */
    public void refuse(String pointer, FieldCode code, Object... arguments) {
        faults.add(FieldError.pointer(place + pointer, code, arguments));
    }

    /** Refuses it for faults whose pointers start at the record. */
    public void refuse(List<FieldError> found) {
        found.forEach(fault -> faults.add(fault.at(place + fault.name())));
    }

    /** Refuses it for what a rule of its own says; a rule that names no field speaks of the whole. */
    public void refuse(Problem problem) {
        if (problem.errors().isEmpty()) {
            refuse("", FieldCode.INVALID);
        } else {
            refuse(problem.errors());
        }
    }

    void become(Verdict next) {
        verdict = next;
    }

    /** What is done with it. */
    public Verdict verdict() {
        return isRefused() ? Verdict.REFUSED : verdict;
    }

    /** What is wrong with it, with pointers from the document's root. */
    public List<FieldError> faults() {
        return faults;
    }
}
