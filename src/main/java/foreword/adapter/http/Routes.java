package foreword.adapter.http;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;

/**
 * Which handler takes a request: an exact path before a prefix, a longer prefix before a shorter one, and of two for the
 * same method and path the one that was added last.
 */
final class Routes {
    private final List<Route> routes = new CopyOnWriteArrayList<>();

    /** Either an exchange or a stream, for one method and one path; a path that ends in a slash is a prefix. */
    record Route(
            String method, String path, long longestBody, Optional<Exchange> exchange, Optional<StreamHandler> stream) {
        boolean sameAs(Route other) {
            return method.equals(other.method) && path.equals(other.path);
        }

        boolean takes(String asked) {
            return path.equals(asked) || (path.length() > 1 && path.endsWith("/") && asked.startsWith(path));
        }
    }

    synchronized void add(Route route) {
        for (int at = 0; at < routes.size(); at++) {
            if (routes.get(at).sameAs(route)) {
                routes.set(at, route);
                return;
            }
        }
        routes.add(route);
    }

    Optional<Route> find(String method, String path) {
        return best(path).filter(route -> matches(route, method)).findFirst();
    }

    /** The methods the path knows, for a 405; empty for an unknown path. */
    List<String> methods(String path) {
        return List.copyOf(new TreeSet<>(best(path).map(Route::method).toList()));
    }

    private Stream<Route> best(String path) {
        var length = routes.stream()
                .filter(route -> route.takes(path))
                .mapToInt(route -> route.path().length())
                .max();
        return routes.stream()
                .filter(route -> route.takes(path) && route.path().length() == length.orElse(0))
                .sorted(Comparator.comparing(Route::method));
    }

    private static boolean matches(Route route, String method) {
        return route.method().equals(method) || (route.method().equals("GET") && method.equals("HEAD"));
    }
}
