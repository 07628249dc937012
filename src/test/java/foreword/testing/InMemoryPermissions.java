package foreword.testing;

import foreword.people.Teammate;
import foreword.praise.Permission;
import foreword.praise.Permissions;
import foreword.praise.Praise;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Permissions to quote, in a map. */
public final class InMemoryPermissions implements Permissions {
    private final Map<Praise.Id, Permission> rows = new LinkedHashMap<>();

    @Override
    public Permission of(Praise.Id praise) {
        return rows.getOrDefault(praise, Permission.none(praise));
    }

    @Override
    public boolean move(Praise.Id praise, Permission.State from, Permission.State to, Teammate.Id by, Instant at) {
        Permission.State.CHANGES.demand(from, to);
        boolean there = of(praise).state() == from;
        if (there) {
            rows.put(praise, new Permission(praise, to, by, at));
        }
        return there;
    }

    @Override
    public void forget(Praise.Id praise) {
        rows.remove(praise);
    }

    @Override
    public List<Praise.Id> granted() {
        return rows.values().stream()
                .filter(Permission::granted)
                .map(Permission::praise)
                .toList();
    }
}
