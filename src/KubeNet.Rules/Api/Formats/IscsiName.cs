using System.Text.RegularExpressions;

namespace KubeNet.Rules.Api.Formats;

/// <summary>The name of an iSCSI target or initiator, of the type iqn, eui or naa.</summary>
internal static class IscsiName
{
    private static readonly Regex s_iqn = new(
        @"iqn\.[0-9]{4}-[0-9]{2}\.[0-9A-Za-z\-.]+:[^,;*&$|\t\n\f\r ]+\z",
        RegexOptions.CultureInvariant
    );

    private static readonly Regex s_eui = new(@"^eui.[0-9A-Za-z]{16}\z", RegexOptions.CultureInvariant);

    private static readonly Regex s_naa = new(@"^naa.[0-9A-Za-z]{32}\z", RegexOptions.CultureInvariant);

    /// <summary>Why the server rejects a value, or null if it accepts it.</summary>
    public static string? WhyNot(string value) =>
        (
            Begins(value, "iqn") ? s_iqn
            : Begins(value, "eui") ? s_eui
            : Begins(value, "naa") ? s_naa
            : null
        )
            is not { } form
            ? "must be valid format starting with iqn, eui, or naa"
        : form.IsMatch(value) ? null
        : "must be valid format";

    private static bool Begins(string value, string kind) => value.StartsWith(kind, StringComparison.Ordinal);
}
