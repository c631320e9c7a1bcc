package dev.rebound.platform.portable;

import dev.rebound.platform.owner.OwnedEntity;
import dev.rebound.platform.owner.OwnedRepository;
import dev.rebound.platform.problem.FieldCode;
import dev.rebound.platform.problem.FieldError;
import dev.rebound.platform.problem.Problem;
import dev.rebound.platform.time.NotAhead;
import jakarta.inject.Inject;
import jakarta.persistence.Table;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hibernate.jpa.HibernateHints;

/**
 * One noun of a person that they can take along and bring back. A room offers a bean of this kind beside its entity; the
 * account puts them together.
 */
public abstract class Portable<E extends OwnedEntity, R extends PortableRecord> extends OwnedRepository<E> {

    /** Rows that the driver holds at once while all of them are read. */
    private static final int ROWS_AT_ONCE = 200;

    private final String noun;
    private final Class<E> entity;
    private final Class<R> type;

    @Inject
    Clock clock;

    /** For a bean's proxy. */
    protected Portable() {
        this(null, null, null);
    }

    /**
     * A noun.
     *
     * @param noun the name of its array in the document
     */
    protected Portable(String noun, Class<E> entity, Class<R> type) {
        this.noun = noun;
        this.entity = entity;
        this.type = type;
    }

    /** The name of its array in the document. */
    public String noun() {
        return noun;
    }

    /** The records' type. */
    public Class<R> type() {
        return type;
    }

    /** The table that its rows are in. */
    public String table() {
        Table named = entity.getAnnotation(Table.class);
        return named == null
                ? entity.getSimpleName().replaceAll("(?<=.)(?=[A-Z])", "_").toLowerCase(java.util.Locale.ROOT)
                : named.name();
    }

    /** The row as the person takes it along. */
    protected abstract R record(E row);

    /**
     * A new row, as it was.
     *
     * @throws Problem 422 where fields contradict each other
     */
    protected abstract E restored(R record, Instant now);

    /**
     * Makes a row as the record has it.
     *
     * @throws Problem 422 where fields contradict each other
     */
    protected abstract void restore(E row, R record, Instant now);

    /** References to records of other nouns. */
    protected List<Link<R>> links() {
        return List.of();
    }

    /** Fields that never change once a row exists, by their pointers. */
    protected Map<String, Function<R, ?>> fixed() {
        return Map.of();
    }

    /** Refuses what only a look at other rows shows; at most a statement or two for all. */
    protected void check(List<Incoming<R>> readable) {}

    /** Called once the last record is stored: what is wrong with rows taken together, by their ids. */
    public Map<UUID, FieldError> faultsOfAll() {
        return Map.of();
    }

    /** Records behind the most that a person can have of the noun; the oldest stay. */
    protected Map<UUID, FieldError> faultsBehind(int most) {
        return getEntityManager()
                .createQuery(
                        "select id from " + entity.getSimpleName() + " where ownerId = :owner order by createdAt, id",
                        UUID.class)
                .setParameter("owner", ownerId())
                .setFirstResult(most)
                .getResultStream()
                .collect(Collectors.toMap(Function.identity(), id -> FieldError.pointer("", FieldCode.TOO_MANY, most)));
    }

    /** Lets those who change much of a person's at once go one after another, until each transaction ends. */
    public void waitForTurn() {
        takeTurns();
    }

    /** Reads all of the person's in the order of their ids; memory does not grow with their number. */
    public void forEach(Consumer<R> reader) {
        try (Stream<E> rows = getEntityManager()
                .createQuery("from " + entity.getSimpleName() + " where ownerId = :owner order by id", entity)
                .setParameter("owner", ownerId())
                .setHint(HibernateHints.HINT_FETCH_SIZE, ROWS_AT_ONCE)
                .setHint(HibernateHints.HINT_READ_ONLY, true)
                .getResultStream()) {
            rows.forEach(row -> {
                reader.accept(record(row));
                getEntityManager().detach(row);
            });
        }
    }

    /**
     * Stores a portion of records, unless they are refused; equal ones are left alone, so that their versions stay.
     * Nothing stays in memory behind it.
     */
    public void bringBack(List<Incoming<R>> portion) {
        Instant now = clock.instant();
        List<Incoming<R>> readable =
                portion.stream().filter(Incoming::isReadable).toList();
        if (readable.isEmpty()) {
            return;
        }
        readable.forEach(incoming -> checkTimes(incoming, now));
        links().forEach(link -> checkLink(link, readable));
        check(readable);
        Map<UUID, E> known = known(readable);
        readable.stream()
                .filter(Incoming::isWanted)
                .forEach(incoming -> store(incoming, known.get(incoming.record().id()), now));
        getEntityManager().flush();
        getEntityManager().clear();
    }

    private static <R extends PortableRecord> void checkTimes(Incoming<R> incoming, Instant now) {
        incoming.refuse(NotAhead.faults("/created_at", incoming.record().createdAt(), now));
        incoming.refuse(NotAhead.faults("/updated_at", incoming.record().updatedAt(), now));
    }

    private void checkLink(Link<R> link, List<Incoming<R>> readable) {
        Set<UUID> asked = readable.stream()
                .map(incoming -> link.target().apply(incoming.record()))
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        if (asked.isEmpty()) {
            return;
        }
        Set<UUID> found = new HashSet<>(getEntityManager()
                .createQuery("select id from " + link.entity() + " where ownerId = :owner and id in :ids", UUID.class)
                .setParameter("owner", ownerId())
                .setParameter("ids", asked)
                .getResultList());
        readable.forEach(incoming -> {
            UUID target = link.target().apply(incoming.record());
            if (target != null && !found.contains(target)) {
                incoming.refuse(link.pointer(), FieldCode.UNKNOWN_REFERENCE);
            }
        });
    }

    /**
     * Refuses records whose value of a field that no two rows may share belongs to another row.
     *
     * @param field the entity's attribute
     */
    protected void checkUnique(String pointer, String field, Function<R, ?> value, List<Incoming<R>> readable) {
        Map<Object, UUID> holders = new HashMap<>();
        getEntityManager()
                .createQuery(
                        "select " + field + ", id from " + entity.getSimpleName() + " where ownerId = :owner and "
                                + field + " in :values",
                        Object[].class)
                .setParameter("owner", ownerId())
                .setParameter("values", values(readable, value))
                .getResultList()
                .forEach(row -> holders.put(row[0], (UUID) row[1]));
        readable.forEach(incoming -> {
            UUID id = incoming.record().id();
            UUID holder = holders.putIfAbsent(value.apply(incoming.record()), id);
            if (holder != null && !holder.equals(id)) {
                incoming.refuse(pointer, FieldCode.TAKEN);
            }
        });
    }

    private Collection<?> values(List<Incoming<R>> readable, Function<R, ?> value) {
        return readable.stream()
                .map(incoming -> value.apply(incoming.record()))
                .distinct()
                .toList();
    }

    private Map<UUID, E> known(List<Incoming<R>> readable) {
        return list("ownerId = ?1 and id in ?2", ownerId(), values(readable, PortableRecord::id)).stream()
                .collect(Collectors.toMap(OwnedEntity::id, Function.identity()));
    }

    private void store(Incoming<R> incoming, E row, Instant now) {
        R wanted = incoming.record();
        try {
            if (row == null) {
                persist(restored(wanted, now));
                incoming.become(Verdict.CREATED);
                return;
            }
            R kept = record(row);
            if (incoming.isOnlyIfNew() || kept.equals(wanted)) {
                incoming.become(Verdict.SKIPPED);
                return;
            }
            checkFixed(incoming, kept);
            if (!incoming.isRefused()) {
                restore(row, wanted, now);
                incoming.become(Verdict.CHANGED);
            }
        } catch (Problem broken) {
            incoming.refuse(broken);
            if (row != null) {
                getEntityManager().detach(row);
            }
        }
    }

    private void checkFixed(Incoming<R> incoming, R kept) {
        Map<String, Function<R, ?>> fixed = new HashMap<>(fixed());
        fixed.put("/created_at", PortableRecord::createdAt);
        fixed.forEach((pointer, field) -> {
            if (!Objects.equals(field.apply(kept), field.apply(incoming.record()))) {
                incoming.refuse(pointer, FieldCode.FIXED);
            }
        });
    }
}
