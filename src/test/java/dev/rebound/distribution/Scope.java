package dev.rebound.distribution;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import net.sf.jsqlparser.expression.CastExpression;
import net.sf.jsqlparser.expression.Expression;
import net.sf.jsqlparser.expression.ExpressionVisitorAdapter;
import net.sf.jsqlparser.expression.operators.conditional.AndExpression;
import net.sf.jsqlparser.expression.operators.relational.EqualsTo;
import net.sf.jsqlparser.expression.operators.relational.ExpressionList;
import net.sf.jsqlparser.expression.operators.relational.InExpression;
import net.sf.jsqlparser.schema.Column;
import net.sf.jsqlparser.statement.select.Join;
import net.sf.jsqlparser.statement.select.ParenthesedSelect;
import net.sf.jsqlparser.statement.select.Select;

/**
 * The tables of one FROM, and which of their columns are fixed: equal to a value that the statement brings along, or to
 * a column that is. Only what has to hold for every row counts: equalities that are joined by AND.
 */
final class Scope {

    private final Scope outer;
    private final Set<String> sources = new HashSet<>();
    private final Map<String, String> tables = new LinkedHashMap<>();
    private final List<Equality> equalities = new ArrayList<>();
    private final Set<String> fixed = new HashSet<>();

    /**
     * Two expressions that are equal in every row.
     *
     * @param source the only one of whose columns this says something, or {@code null} for all
     */
    private record Equality(Expression left, Expression right, String source) {}

    /** The scope of a query inside another one, whose columns it may name; {@code outer} may be {@code null}. */
    Scope(Scope outer) {
        this.outer = outer;
    }

    /** Adds a table of the schema. */
    void table(String alias, String table) {
        sources.add(alias);
        tables.put(alias, table);
    }

    /** Adds what a query in the FROM or the WITH gives, with those of its columns that are fixed in there. */
    void derived(String alias, Collection<String> fixedColumns) {
        sources.add(alias);
        fixedColumns.forEach(column -> fixed.add(alias + "." + column));
    }

    /** What holds for every row: a WHERE, or the ON of an inner join. */
    void condition(Expression condition) {
        add(condition, null);
    }

    /** The ON of a join. Of an outer one it fixes columns of the side that may be missing, and no others. */
    void join(Join join, String alias) {
        boolean inner = !join.isLeft() && !join.isRight() && !join.isFull();
        if (inner || join.isLeft()) {
            join.getOnExpressions().forEach(on -> add(on, inner ? null : alias));
        }
    }

    private void add(Expression condition, String source) {
        if (condition instanceof AndExpression both) {
            add(both.getLeftExpression(), source);
            add(both.getRightExpression(), source);
        } else if (condition instanceof ExpressionList<?> parenthesis && parenthesis.size() == 1) {
            add(parenthesis.get(0), source);
        } else if (condition instanceof EqualsTo equal) {
            equal(equal.getLeftExpression(), equal.getRightExpression(), source);
        } else if (condition instanceof InExpression in
                && in.getRightExpression() instanceof ExpressionList<?> values) {
            if (!in.isNot() && values.stream().allMatch(Scope::isValue)) {
                equal(in.getLeftExpression(), values, source);
            }
        }
        fix();
    }

    private void equal(Expression left, Expression right, String source) {
        if (left instanceof ExpressionList<?> row && isValue(right)) {
            row.forEach(column -> equalities.add(new Equality(column, right, source)));
        } else if (left instanceof ExpressionList<?> row && right instanceof ExpressionList<?> values) {
            for (int i = 0; i < row.size(); i++) {
                equalities.add(new Equality(row.get(i), values.get(i), source));
            }
        } else {
            equalities.add(new Equality(left, right, source));
        }
    }

    private void fix() {
        boolean more = true;
        while (more) {
            more = false;
            for (Equality equality : equalities) {
                more |= fix(equality.left, equality.right, equality.source);
                more |= fix(equality.right, equality.left, equality.source);
            }
        }
    }

    private boolean fix(Expression one, Expression other, String source) {
        return isFixed(other)
                && one instanceof Column column
                && source(column)
                        .filter(alias -> source == null || source.equals(alias))
                        .map(alias -> fixed.add(alias + "." + name(column)))
                        .orElse(false);
    }

    /** Whether an expression is the same in every row, and known. */
    boolean isFixed(Expression expression) {
        if (expression instanceof CastExpression cast && !isValue(cast)) {
            return isFixed(cast.getLeftExpression());
        }
        if (expression instanceof Column column) {
            Optional<String> alias = source(column);
            return alias.isPresent()
                    ? fixed.contains(alias.get() + "." + name(column))
                    : outer != null && outer.isFixed(column);
        }
        return isValue(expression);
    }

    /** The fixed columns of one source. */
    List<String> fixedColumns(String alias) {
        return fixed.stream()
                .filter(column -> column.startsWith(alias + "."))
                .map(column -> column.substring(alias.length() + 1))
                .toList();
    }

    /** All sources by the names that the statement gives them. */
    Set<String> sources() {
        return sources;
    }

    /** The tables among them that a fixed column of this name does not narrow. */
    List<String> tablesWithout(String column) {
        return tables.entrySet().stream()
                .filter(table -> !fixed.contains(table.getKey() + "." + column))
                .map(Map.Entry::getValue)
                .toList();
    }

    /** Whose column it is. One without a name in front belongs to the only source; among several that is not known. */
    private Optional<String> source(Column column) {
        if (column.getTable() != null) {
            return Optional.of(plain(column.getTable().getName())).filter(sources::contains);
        }
        return sources.size() == 1 ? Optional.of(sources.iterator().next()) : Optional.empty();
    }

    private static String name(Column column) {
        return plain(column.getColumnName());
    }

    /** A name as the catalogue has it. */
    static String plain(String name) {
        return name.startsWith("\"") ? name.substring(1, name.length() - 1) : name.toLowerCase(Locale.ROOT);
    }

    /** Whether an expression names no column and asks no table: parameters and literals, however they are dressed. */
    private static boolean isValue(Expression expression) {
        boolean[] value = {true};
        expression.accept(
                new ExpressionVisitorAdapter<Void>() {
                    @Override
                    public <S> Void visit(Column column, S context) {
                        value[0] = false;
                        return null;
                    }

                    @Override
                    public <S> Void visit(Select select, S context) {
                        value[0] = false;
                        return null;
                    }

                    @Override
                    public <S> Void visit(ParenthesedSelect select, S context) {
                        value[0] = false;
                        return null;
                    }
                },
                null);
        return value[0];
    }
}
