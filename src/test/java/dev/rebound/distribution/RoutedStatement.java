package dev.rebound.distribution;

import static dev.rebound.distribution.Scope.plain;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import net.sf.jsqlparser.JSQLParserException;
import net.sf.jsqlparser.expression.Function;
import net.sf.jsqlparser.parser.CCJSqlParserUtil;
import net.sf.jsqlparser.schema.Column;
import net.sf.jsqlparser.schema.Table;
import net.sf.jsqlparser.statement.delete.Delete;
import net.sf.jsqlparser.statement.delete.ParenthesedDelete;
import net.sf.jsqlparser.statement.insert.Insert;
import net.sf.jsqlparser.statement.select.AllColumns;
import net.sf.jsqlparser.statement.select.AllTableColumns;
import net.sf.jsqlparser.statement.select.FromItem;
import net.sf.jsqlparser.statement.select.Join;
import net.sf.jsqlparser.statement.select.ParenthesedSelect;
import net.sf.jsqlparser.statement.select.PlainSelect;
import net.sf.jsqlparser.statement.select.Select;
import net.sf.jsqlparser.statement.select.SelectItem;
import net.sf.jsqlparser.statement.select.SetOperationList;
import net.sf.jsqlparser.statement.select.WithItem;
import net.sf.jsqlparser.statement.update.ParenthesedUpdate;
import net.sf.jsqlparser.statement.update.Update;
import net.sf.jsqlparser.util.TablesNamesFinder;

/**
 * One statement, read for whether it goes to one shard: each table of a person that it names has to be narrowed to an
 * owner, by an equality of {@code owner_id} with a value or with the {@code owner_id} of a table that is.
 */
final class RoutedStatement extends TablesNamesFinder<Void> {

    private static final String OWNER = "owner_id";

    private final Set<String> peoplesTables;
    private final Map<String, List<String>> withItems = new HashMap<>();
    private final Deque<Scope> scopes = new ArrayDeque<>();
    private final Set<String> withoutOwner = new TreeSet<>();
    private final Set<String> functions = new TreeSet<>();

    private RoutedStatement(Set<String> peoplesTables) {
        this.peoplesTables = peoplesTables;
        init(true);
    }

    /**
     * Reads a statement.
     *
     * @param peoplesTables the tables that have a column {@code owner_id}
     * @throws IllegalArgumentException where the parser does not understand it
     */
    static RoutedStatement read(String sql, Set<String> peoplesTables) {
        RoutedStatement statement = new RoutedStatement(peoplesTables);
        try {
            CCJSqlParserUtil.parse(sql).accept(statement, null);
        } catch (JSQLParserException unknown) {
            throw new IllegalArgumentException(sql, unknown);
        }
        return statement;
    }

    /** Tables of a person that it reads or writes without saying whose rows. */
    Set<String> withoutOwner() {
        return withoutOwner;
    }

    /** The functions that it calls. */
    Set<String> functions() {
        return functions;
    }

    @Override
    public <S> Void visit(PlainSelect select, S context) {
        within(select.getWithItemsList(), () -> scope(select), () -> super.visit(select, context));
        return null;
    }

    @Override
    public <S> Void visit(Update update, S context) {
        within(update.getWithItemsList(), () -> scope(update), () -> super.visit(update, context));
        return null;
    }

    @Override
    public <S> Void visit(Delete delete, S context) {
        within(delete.getWithItemsList(), () -> scope(delete), () -> super.visit(delete, context));
        return null;
    }

    @Override
    public <S> Void visit(Insert insert, S context) {
        String table = plain(insert.getTable().getName());
        if (peoplesTables.contains(table)
                && (insert.getColumns() == null || insert.getColumns().stream().noneMatch(column -> isOwner(column)))) {
            withoutOwner.add(table);
        }
        within(insert.getWithItemsList(), () -> new Scope(scopes.peek()), () -> super.visit(insert, context));
        return null;
    }

    @Override
    public <S> Void visit(Function function, S context) {
        functions.add(plain(function.getName()));
        return super.visit(function, context);
    }

    @Override
    public <S> Void visit(Column column, S context) {
        // A row's place means another row on each shard.
        if (plain(column.getColumnName()).equals("ctid")) {
            withoutOwner.add("ctid");
        }
        return super.visit(column, context);
    }

    @Override
    public <S> Void visit(WithItem<?> item, S context) {
        if (statement(item) instanceof SetOperationList union) {
            // A recursive query goes on from what its first part gives.
            withItems.put(name(item), outputs(union.getSelect(0), null));
        }
        super.visit(item, context);
        withItems.put(name(item), outputs(item));
        return null;
    }

    private void within(List<WithItem<?>> items, Supplier<Scope> scope, Runnable rest) {
        if (items != null) {
            items.forEach(item -> visit(item, null));
        }
        Scope own = scope.get();
        own.tablesWithout(OWNER).stream().filter(peoplesTables::contains).forEach(withoutOwner::add);
        scopes.push(own);
        rest.run();
        scopes.pop();
    }

    private Scope scope(PlainSelect select) {
        return scope(select, scopes.peek());
    }

    private Scope scope(PlainSelect select, Scope outer) {
        Scope scope = new Scope(outer);
        if (select.getFromItem() != null) {
            add(select.getFromItem(), scope);
        }
        join(select.getJoins(), scope);
        scope.condition(select.getWhere());
        return scope;
    }

    private Scope scope(Update update) {
        Scope scope = new Scope(scopes.peek());
        add(update.getTable(), scope);
        if (update.getFromItem() != null) {
            add(update.getFromItem(), scope);
        }
        join(update.getJoins(), scope);
        scope.condition(update.getWhere());
        return scope;
    }

    private Scope scope(Delete delete) {
        Scope scope = new Scope(scopes.peek());
        add(delete.getTable(), scope);
        if (delete.getUsingFromItemList() != null) {
            delete.getUsingFromItemList().forEach(item -> add(item, scope));
        }
        join(delete.getJoins(), scope);
        scope.condition(delete.getWhere());
        return scope;
    }

    private void join(List<Join> joins, Scope scope) {
        if (joins != null) {
            for (Join join : joins) {
                scope.join(join, add(join.getFromItem(), scope));
            }
        }
    }

    /** Adds a part of a FROM and says under which name. */
    private String add(FromItem item, Scope scope) {
        String alias = item.getAlias() == null ? null : plain(item.getAlias().getName());
        if (item instanceof Table table) {
            String name = plain(table.getName());
            alias = alias == null ? name : alias;
            if (withItems.containsKey(name)) {
                scope.derived(alias, withItems.get(name));
            } else {
                scope.table(alias, name);
            }
        } else if (item instanceof ParenthesedSelect query) {
            scope.derived(alias, outputs(query.getSelect(), scope));
        } else {
            scope.derived(String.valueOf(alias), List.of());
        }
        return alias;
    }

    private List<String> outputs(WithItem<?> item) {
        Object statement = statement(item);
        if (statement instanceof Select select) {
            return outputs(select, null);
        }
        if (statement instanceof Update update && update.getReturningClause() != null) {
            return outputs(update.getReturningClause(), scope(update));
        }
        if (statement instanceof Delete delete && delete.getReturningClause() != null) {
            return outputs(delete.getReturningClause(), scope(delete));
        }
        return List.of();
    }

    /** The columns of a query that are fixed in it. */
    private List<String> outputs(Select query, Scope outer) {
        if (query instanceof ParenthesedSelect parenthesis) {
            return outputs(parenthesis.getSelect(), outer);
        }
        if (query instanceof PlainSelect select) {
            return outputs(select.getSelectItems(), scope(select, outer));
        }
        if (query instanceof SetOperationList union) {
            List<String> all = new ArrayList<>(outputs(union.getSelect(0), outer));
            // By name, though SQL goes by place: a part that calls the column otherwise is refused rather than
            // believed.
            union.getSelects().forEach(part -> all.retainAll(outputs(part, outer)));
            return all;
        }
        return List.of();
    }

    private static List<String> outputs(List<SelectItem<?>> items, Scope scope) {
        List<String> fixed = new ArrayList<>();
        for (SelectItem<?> item : items) {
            if (item.getExpression() instanceof AllTableColumns all) {
                fixed.addAll(scope.fixedColumns(plain(all.getTable().getName())));
            } else if (item.getExpression() instanceof AllColumns) {
                scope.sources().forEach(source -> fixed.addAll(scope.fixedColumns(source)));
            } else if (scope.isFixed(item.getExpression())) {
                if (item.getAlias() != null) {
                    fixed.add(plain(item.getAlias().getName()));
                } else if (item.getExpression() instanceof Column column) {
                    fixed.add(plain(column.getColumnName()));
                }
            }
        }
        return fixed;
    }

    private static Object statement(WithItem<?> item) {
        if (item.getParenthesedStatement() instanceof ParenthesedSelect select) {
            return select.getSelect();
        }
        if (item.getParenthesedStatement() instanceof ParenthesedUpdate update) {
            return update.getUpdate();
        }
        if (item.getParenthesedStatement() instanceof ParenthesedDelete delete) {
            return delete.getDelete();
        }
        return item;
    }

    private static String name(WithItem<?> item) {
        return plain(item.getUnquotedAliasName());
    }

    private static boolean isOwner(Column column) {
        return plain(column.getColumnName()).equals(OWNER);
    }
}
