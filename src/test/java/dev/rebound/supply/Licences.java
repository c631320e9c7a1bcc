package dev.rebound.supply;

import java.util.List;
import java.util.Map;
import java.util.Set;

/** The licences that Rebound, itself under Apache-2.0, may ship libraries under. */
final class Licences {

    /**
     * SPDX ids. Those of the second line ask that changes to the library itself are given away, which nobody makes here:
     * the jars are shipped as their authors published them. The GPL without the classpath exception and the AGPL would
     * bind Rebound's own code, and are not in it.
     */
    private static final Set<String> ALLOWED = Set.of(
            "Apache-2.0",
            "MIT",
            "MIT-0",
            "BSD-2-Clause",
            "BSD-3-Clause",
            "CC0-1.0",
            "LicenseRef-Public-Domain",
            "EPL-1.0",
            "EPL-2.0",
            "LGPL-2.1-or-later",
            "GPL-2.0-with-classpath-exception");

    /** What authors' poms call by a name that is no SPDX id, as their licence files say. */
    private static final Map<String, String> BY_OTHER_NAMES = Map.of(
            "net.sf.biweekly:biweekly FreeBSD License", "BSD-2-Clause",
            "com.googlecode.ez-vcard:ez-vcard FreeBSD License", "BSD-2-Clause",
            "org.jfree:jfreechart GNU Lesser General Public Licence", "LGPL-2.1-or-later",
            "org.jboss:jboss-transaction-spi Public Domain", "LicenseRef-Public-Domain");

    private Licences() {}

    /** The SPDX ids of a component's licences; a name stays where nobody has looked into it. */
    static List<String> of(Component component) {
        return component.licences().stream()
                .map(licence -> BY_OTHER_NAMES.getOrDefault(component.name() + " " + licence, licence))
                .toList();
    }

    /** Whether each licence that a component names is allowed, and it names one. */
    static boolean allow(Component component) {
        return !component.licences().isEmpty() && ALLOWED.containsAll(of(component));
    }
}
