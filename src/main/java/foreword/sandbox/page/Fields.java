package foreword.sandbox.page;

import foreword.adapter.http.HttpRequest;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a form or a query says; a name may have several values. */
record Fields(Map<String, List<String>> values) {

    static Fields of(HttpRequest request) {
        return parse(request.method().equals("POST") ? request.text() : request.query());
    }

    static Fields parse(String pairs) {
        var values = new LinkedHashMap<String, List<String>>();
        for (var pair : pairs.split("&", -1)) {
            if (!pair.isEmpty()) {
                int cut = pair.indexOf('=');
                var name = plain(cut < 0 ? pair : pair.substring(0, cut));
                values.computeIfAbsent(name, n -> new ArrayList<>()).add(cut < 0 ? "" : plain(pair.substring(cut + 1)));
            }
        }
        return new Fields(values);
    }

    String get(String name) {
        return all(name).stream().reduce("", (before, last) -> last);
    }

    Optional<String> given(String name) {
        return Optional.of(get(name)).filter(v -> !v.isBlank());
    }

    List<String> all(String name) {
        return values.getOrDefault(name, List.of());
    }

    /** What stands in the fields of blocks, by block_id or action_id; an empty list for an emptied one. */
    Map<String, List<String>> typed(ZoneId zone) {
        var typed = new LinkedHashMap<String, List<String>>();
        values.forEach((name, all) -> {
            var words = all.stream().filter(v -> !v.isEmpty()).toList();
            if (name.startsWith("v.")) {
                typed.put(
                        name.substring(2),
                        words.stream().map(v -> v.replace("\r\n", "\n")).toList());
            } else if (name.startsWith("t.")) {
                typed.put(
                        name.substring(2),
                        words.stream().map(v -> seconds(v, zone)).toList());
            }
        });
        return typed;
    }

    private static String seconds(String local, ZoneId zone) {
        return local.contains("T")
                ? String.valueOf(LocalDateTime.parse(local).atZone(zone).toEpochSecond())
                : local;
    }

    private static String plain(String encoded) {
        return URLDecoder.decode(encoded, StandardCharsets.UTF_8);
    }
}
