using System.Text;

namespace KubeNet.Diagnosis.Addresses;

/// <summary>
/// Gives Kubernetes names C# identifiers, each once: <c>other-server</c> is <c>OtherServer</c>. The rules are docs/guide/addresses.md. A
/// keyword cannot come out: each begins with a lower-case letter, no identifier of ours does.
/// </summary>
internal sealed class AddressNames(params string[] reserved)
{
    /// <summary>What every class inherits: a member of that name would hide it.</summary>
    private static readonly string[] s_ofObject =
    [
        nameof(Equals),
        nameof(ReferenceEquals),
        nameof(GetHashCode),
        nameof(GetType),
        nameof(ToString),
        nameof(MemberwiseClone),
        "Finalize",
    ];

    private readonly HashSet<string> _reserved = new(reserved.Concat(s_ofObject), StringComparer.Ordinal);
    private readonly HashSet<string> _taken = new(StringComparer.Ordinal);

    /// <summary>For the classes of Services: none may be called like the class around them, nor like a member that they have.</summary>
    public static AddressNames OfServices() =>
        new(SetAddresses.ClassName, "Name", "Namespace", "DnsName", "Port", "Ports", "Url", "UrlString", "Urls", "UrlStrings");

    /// <summary>For the members of one Service's <c>Ports</c>, <c>Urls</c> and <c>UrlStrings</c>.</summary>
    public static AddressNames OfPorts() => new("Ports", "Urls", "UrlStrings");

    /// <summary>
    /// The identifier for a name; the second name that would get the same one has <c>_2</c> behind it, the third <c>_3</c>.
    /// </summary>
    public string Take(string name)
    {
        var wanted = Of(name);
        if (_reserved.Contains(wanted))
        {
            wanted += "_";
        }

        var free = wanted;
        for (var number = 2; !_taken.Add(free); number++)
        {
            free = FormattableString.Invariant($"{wanted}_{number}");
        }

        return free;
    }

    /// <summary>
    /// Words begin with a capital and are joined; two digits that would meet are parted, and a leading one is preceded, by an underscore.
    /// </summary>
    private static string Of(string name)
    {
        var identifier = new StringBuilder(name.Length + 1);
        var startsWord = true;
        foreach (var character in name)
        {
            if (!IsLetter(character) && !IsDigit(character))
            {
                startsWord = true;
                continue;
            }

            if (startsWord && IsDigit(character) && (identifier.Length == 0 || IsDigit(identifier[identifier.Length - 1])))
            {
                identifier.Append('_');
            }

            identifier.Append(startsWord && character is >= 'a' and <= 'z' ? (char)(character - 'a' + 'A') : character);
            startsWord = false;
        }

        return identifier.Length == 0 ? "_" : identifier.ToString();
    }

    private static bool IsLetter(char character) => character is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z');

    private static bool IsDigit(char character) => character is >= '0' and <= '9';
}
