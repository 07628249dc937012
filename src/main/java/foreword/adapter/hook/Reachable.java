package foreword.adapter.hook;

import java.io.IOException;
import java.net.Inet4Address;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.List;

/** Which addresses may be connected to: those on the open internet, and those inside only where the operator said so. */
final class Reachable {
    /** RFC 6890 and its registry of special-purpose addresses, version 4. */
    private static final List<Range> SPECIAL = List.of(
            Range.of("0.0.0.0", 8),
            Range.of("10.0.0.0", 8),
            Range.of("100.64.0.0", 10),
            Range.of("127.0.0.0", 8),
            Range.of("169.254.0.0", 16),
            Range.of("172.16.0.0", 12),
            Range.of("192.0.0.0", 24),
            Range.of("192.0.2.0", 24),
            Range.of("192.31.196.0", 24),
            Range.of("192.52.193.0", 24),
            Range.of("192.88.99.0", 24),
            Range.of("192.168.0.0", 16),
            Range.of("192.175.48.0", 24),
            Range.of("198.18.0.0", 15),
            Range.of("198.51.100.0", 24),
            Range.of("203.0.113.0", 24),
            Range.of("224.0.0.0", 3));

    /** Of version 6, only what is handed out to the world is open at all. */
    private static final Range GLOBAL_6 = Range.of("2000::", 3);

    private static final List<Range> SPECIAL_6 =
            List.of(Range.of("2001::", 23), Range.of("2001:db8::", 32), Range.of("2002::", 16), Range.of("3fff::", 20));
    private static final Range NAT_64 = Range.of("64:ff9b::", 96);

    /** Clouds tell their machines secrets there; nobody's webhook lives at such a place. */
    private static final List<Range> LINK_LOCAL = List.of(
            Range.of("169.254.0.0", 16),
            Range.of("fe80::", 10),
            Range.of("fd00:ec2::254", 128),
            Range.of("100.100.100.200", 32));

    private final boolean inside;

    /** @param inside whether private and loopback addresses may be reached too; those of clouds' metadata never */
    Reachable(boolean inside) {
        this.inside = inside;
    }

    /** Addresses that share their first bits. */
    private record Range(byte[] start, int bits) {
        static Range of(String start, int bits) {
            try {
                return new Range(InetAddress.getByName(start).getAddress(), bits);
            } catch (IOException impossible) {
                throw new IllegalStateException("an address in digits: " + start, impossible);
            }
        }

        boolean holds(byte[] address) {
            if (address.length != start.length) {
                return false;
            }
            for (int bit = 0; bit < bits; bit++) {
                int mask = 0x80 >> (bit % 8);
                if ((address[bit / 8] & mask) != (start[bit / 8] & mask)) {
                    return false;
                }
            }
            return true;
        }
    }

    boolean allows(InetAddress address) {
        byte[] bytes = unwrapped(address);
        if (LINK_LOCAL.stream().anyMatch(range -> range.holds(bytes)) || address.isMulticastAddress() || any(bytes)) {
            return false;
        }
        return inside || open(bytes);
    }

    private static boolean open(byte[] bytes) {
        return bytes.length == 4
                ? SPECIAL.stream().noneMatch(range -> range.holds(bytes))
                : GLOBAL_6.holds(bytes) && SPECIAL_6.stream().noneMatch(range -> range.holds(bytes));
    }

    private static boolean any(byte[] bytes) {
        for (byte part : bytes) {
            if (part != 0) {
                return false;
            }
        }
        return true;
    }

    /** The address of version 4 that hides in one of version 6. */
    private static byte[] unwrapped(InetAddress address) {
        byte[] bytes = address.getAddress();
        boolean compatible = address instanceof Inet6Address six && six.isIPv4CompatibleAddress();
        return !(address instanceof Inet4Address) && (compatible || NAT_64.holds(bytes))
                ? Arrays.copyOfRange(bytes, 12, 16)
                : bytes;
    }
}
