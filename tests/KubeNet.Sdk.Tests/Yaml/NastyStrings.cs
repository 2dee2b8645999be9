using CsCheck;

namespace KubeNet.Sdk.Tests.Yaml;

/// <summary>Strings that some YAML reader takes for something else when they are written carelessly.</summary>
internal static class NastyStrings
{
    public static IReadOnlyList<string> Known { get; } =
    [
        "", " ", "  ", " x", "x ", "\t", "x\t", "\tx", "a\tb", "\n", "\n\n", "a\n", "a\n\n", "\na", "\n a", "a\nb", "a\n b", " a\nb", "  a\n b\n", "a \nb",
        "a\n \nb", "a\n\nb\n", "a\r\nb", "\r", "a\rb", "a\n\tb", "# a\n# b\n", "- a\n- b", "a: b\nc: d\n", "---\na\n...\n", "a\n---\n", "%a\nb", "a\n#", "|\n", "\n\n x\n\n",
        "y", "Y", "n", "N", "yes", "Yes", "YES", "no", "No", "NO", "on", "On", "ON", "off", "Off", "OFF", "true", "True", "TRUE", "tRUE", "false", "False", "FALSE",
        "null", "Null", "NULL", "~", "nil", "none", "NaN", "nan", ".nan", ".NaN", ".NAN", "inf", ".inf", ".Inf", ".INF", "+.inf", "-.inf", "-.INF", "-.nan", "Infinity",
        "0", "-0", "+0", "1", "-1", "+1", "007", "010", "017", "089", "0o17", "0O17", "-0o17", "+0o7", "0x1f", "0X1F", "-0x1f", "0x", "0xg", "0b1", "0B1", "0b2", "-0b1", "0_x1f", "0x_1f", "0b_1",
        "1_000", "1__0", "_1", "1_", "-_1", "-_", "+__0x1f", "-_.5", "0_", "0_1", "1,000", "1,0", ",1", "1.10", "1.", ".1", ".", "..", "...", "....", "+.", "-.", "-.5", "+.5", "1e3", "1E3", "1e+3", "1e-3", "1.0e3", "1.e3", ".1e3", "1e", "e3", "1e3e", "1_0e3", "1e_3", "1e_+3", "1e+-3", ".e3", "._1", "1._",
        "1.2.3", "10.0.0.1", "10.0.0.0/8", "1:2", "12:30", "12:30:45", "12:30:45.6", "80:80", "190:20:30.15", "1:60", "-1:30", "::1", "fe80::1", ":80",
        "2001-01-01", "2001-1-1", "2001-01-01T00:00:00Z", "2001-01-01 10:00:00", "2001-01-01t21:59:43.10-05:00", "2001-01-01 x", "2001-01-01x", "2001-12", "20010101", "0001-01-01",
        "*", "*x", "&", "&x", "!", "!x", "!!str x", "#", "#x", "a#", "a #", "a#b", "a # b", "a *x", "0 3 * * *", "a &x", "a !x", "-", "- ", "- x", "-x", "--", "---", "--- x", "---x", "--flag=true", "?", "? ", "? x", "?x", ":", ": ", ": x", ":x", "x:", "x: y", "x:y", "x :y", "x : y", "x ",
        "=", "==", "=x", "<<", "<", "<<x", "@x", "`x", "%x", "%YAML 1.1", "|", "|-", ">", ">x", ",", ",x", "[", "[x]", "]", "{", "{x}", "}", "{}", "[]", "a,b", "a[0]", "a{b}",
        "'", "''", "'x'", "\"", "\"x\"", "\"\"", "it's", "say \"hi\"", "a'b\"c", "\\", "\\n", "a\\b", "C:\\x", "{\"a\": 1}", "'\"'", "\" '", "x'", "x\"",
        "\0", "\a", "\b", "\v", "\f", "\u001b", "\u007f", "\u0080", "\u0085", "a\u0085b", "\u009f", "\u00a0", "a\u00a0", "\u00ad", "\u2028", "a\u2028b", "\u2029", "\u200b", "\u200d", "\u202e", "\u2066", "\u3000", "\ufeff", "\ufeffx", "x\ufeff", "\ufffe", "\uffff", "\ufdd0", "\ue000", "a\u0085\nb\n", "a\n\u2028b", "x\n\ufeff",
        "é", "Grüße", "日本語", "±", "€", "\u0301x", "😀", "a😀b", "😀\n😀\n", "👩\u200d💻", "\U0010ffff", "\U000e0001", "\U0001fffe", "ﬁ", "İ", "ı", "１", "٣",
        "/server(/|$)(.*)", "^/login$", "/$2", "nginx:1.27", "http://a.b:80/x?y=z#f", "a@b", "100m", "128Mi", "50%", "$(VAR)", "${VAR}", "k8s.io/ingress-nginx", "Mon, 1 Jan", "a  b",
        "apiVersion: v1\nkind: X\n", "server {\n  listen 80;\n  location / { return 200; }\n}\n", "key=value\nother=1\n", "#!/bin/sh\nset -e\necho \"$HOME\"\n",
        new string('k', 999), new string('k', 1001), new string('k', 3000), new string('\'', 600), string.Concat(Enumerable.Repeat("long ", 400)), string.Concat(Enumerable.Repeat("ab: ", 400)),
    ];

    private static readonly Gen<string> _piece = Gen.OneOf(
        Gen.OneOf([.. Known.Where(text => text.Length < 40)]),
        Gen.OneOf(" ", "\n", "\t", "-", ":", "#", ".", "_", "+", "0", "1", "e", "x", "'", "\"", "\\", ",", "T", "a", "|", ">", "\r", "\u0085", "\u2028", "\ufeff", "😀", "é", "  ", ": ", " #", "\n\n"));

    /// <summary>Numbers, near numbers and dates: the alphabet of everything that the schemas resolve.</summary>
    private static readonly Gen<string> _nearNumber = Gen.Char["0123456789012345678901_+-.:,eExXoObBfT "].Array[1, 9].Select(chars => new string(chars));

    private static readonly Gen<string> _anyText = Gen.OneOf(
        Gen.Int[0, 0xD7FF], Gen.Int[0xE000, 0x10FFFF], Gen.Int[0, 0x2FF]).Array[0, 6].Select(points => string.Concat(points.Select(char.ConvertFromUtf32)));

    public static Gen<string> Any { get; } = Gen.Frequency(
        (3, Gen.OneOf([.. Known])),
        (4, _piece.Array[1, 5].Select(string.Concat)),
        (3, _nearNumber),
        (1, _anyText));
}
