/** The one HTTP server: routes, limits, server-sent events and web sockets, with no word about what is served. */
@NullMarked
package foreword.adapter.http;

import org.jspecify.annotations.NullMarked;
