package foreword.adapter.crm;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.regex.Pattern;

/** Internet addresses that begin alike, such as {@code 192.0.2.0/24} or {@code 2001:db8::/32}. */
public final class AddressRange {
    private static final Pattern LITERAL = Pattern.compile("[0-9.]{7,15}|[0-9a-fA-F:.]*:[0-9a-fA-F:.]*");
    private final byte[] network;
    private final int length;

    private AddressRange(byte[] network, int length) {
        this.network = network;
        this.length = length;
    }

    /**
     * The range that is written.
     *
     * @throws IllegalArgumentException when it is none
     */
    public static AddressRange read(String written) {
        int slash = written.indexOf('/');
        byte[] network = bytes(slash < 0 ? written : written.substring(0, slash));
        int bits = network.length * Byte.SIZE;
        int length = slash < 0 ? bits : Integer.parseInt(written.substring(slash + 1));
        if (length < 0 || length > bits) {
            throw new IllegalArgumentException("no range of addresses: " + written);
        }
        return new AddressRange(network, length);
    }

    boolean holds(String address) {
        byte[] asked;
        try {
            asked = bytes(address);
        } catch (IllegalArgumentException none) {
            return false;
        }
        for (int bit = 0; bit < length; bit++) {
            if (asked.length != network.length || bit(asked, bit) != bit(network, bit)) {
                return false;
            }
        }
        return asked.length == network.length;
    }

    private static int bit(byte[] bytes, int at) {
        return bytes[at / Byte.SIZE] >> (Byte.SIZE - 1 - at % Byte.SIZE) & 1;
    }

    /** Only of addresses in digits: a name would be looked up. */
    private static byte[] bytes(String address) {
        String bare = address.strip().replaceAll("^\\[|\\]$", "");
        if (!LITERAL.matcher(bare).matches()) {
            throw new IllegalArgumentException("no address: " + address);
        }
        try {
            return InetAddress.getByName(bare).getAddress();
        } catch (UnknownHostException none) {
            throw new IllegalArgumentException("no address: " + address, none);
        }
    }
}
