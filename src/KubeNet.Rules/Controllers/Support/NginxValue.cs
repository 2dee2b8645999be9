using System.Globalization;
using System.Text.RegularExpressions;
using KubeNet.Resources;

namespace KubeNet.Rules.Controllers.Support;

/// <summary>The allowed values of an annotation: the validation that ingress-nginx does, and a description for messages.</summary>
internal sealed class NginxValue
{
    private const string Basic = @"\-._~a-zA-Z0-9/:";
    private const string Url = Basic + ",?&=";

    private static readonly Regex s_status = new(@"\A[0-9]{3}\z", RegexOptions.CultureInvariant);
    private static readonly Regex s_duration = new(@"\A[0-9]+(ms|s|m|h|d|w|M|y)\z", RegexOptions.CultureInvariant);

    private readonly Func<string, bool> _isValid;
    private readonly string[] _options;

    /// <summary>The intended value of a common mistake; null if the value is no such mistake.</summary>
    private Func<string, string?>? _meant;

    private NginxValue(string description, Func<string, bool> isValid, params string[] options)
    {
        Description = description;
        _isValid = isValid;
        _options = options;
    }

    /// <summary><c>true or false</c>, after "It accepts".</summary>
    public string Description { get; }

    public static NginxValue Bool { get; } = new("'true' or 'false'", text => GoBoolean.Parse(text) is not null, "true", "false");

    public static NginxValue Integer { get; } =
        new("a whole number", text => long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _));

    /// <summary>Seconds; the common mistake is a unit after the number.</summary>
    public static NginxValue Seconds { get; } =
        new(
            "a whole number of seconds, without a unit",
            text => long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _)
        )
        {
            _meant = text =>
                text.Length > 1
                && text[text.Length - 1] == 's'
                && text.Substring(0, text.Length - 1) is var number
                && number.All(c => c is >= '0' and <= '9')
                    ? number
                    : null,
        };

    public static NginxValue Size { get; } =
        Pattern("a size in nginx's format, such as '8m', '16k' or '1g': a number with the unit b, k, m, g or none", @"\d+[bkmgBKMG]?");

    public static NginxValue Addresses { get; } =
        new("a list of addresses and CIDRs, separated by commas: '10.0.0.0/8,192.168.1.7'", AddressList.IsValid);

    public static NginxValue Name { get; } = Pattern($"letters, digits and {Spoken("-._~/:")}", $"[{Basic}]*");

    public static NginxValue SpacedName { get; } = Pattern($"letters, digits, spaces and {Spoken("-._~/:")}", $"[{Basic} ]*", spaces: true);

    public static NginxValue ListedNames { get; } =
        Pattern($"letters, digits, spaces, commas and {Spoken("-._~/:")}", $"[{Basic}, ]*", spaces: true);

    public static NginxValue Address { get; } = Pattern($"a URL of letters, digits and {Spoken("-._~/:,?&=")}", $"[{Url}]*");

    public static NginxValue AddressWithVariables { get; } =
        Pattern($"a URL of letters, digits, nginx variables and {Spoken("-._~/:,?&=")}", $"[{Url}$]*");

    public static NginxValue AnyRegex { get; } =
        Pattern("a name or a regular expression, without quotes, spaces or semicolons", $@"[{Url}^$\[\](){{}}*+|\\]*");

    public static NginxValue ServerNames { get; } =
        Pattern("host names or regular expressions, separated by commas", $@"[{Basic}^$\[\](){{}}*+?|&=\\,]*");

    public static NginxValue Variables { get; } = Pattern("letters, digits, '-', '_' and nginx variables", @"[A-Za-z0-9\-_${}]*");

    public static NginxValue RewriteTarget { get; } =
        Pattern("a path of letters, digits, $1 to $9 and " + Spoken("-._~/:"), $"/?[{Basic}$]*", spaces: true);

    public static NginxValue Headers { get; } = Pattern("header names separated by commas", "[A-Za-z0-9-_, ]*");

    public static NginxValue ServiceName { get; } =
        Pattern("the name of a Service in the same namespace", "[a-z]([-a-z0-9]{0,61}[a-z0-9])?", spaces: true);

    /// <summary>A path on the same host (<c>url.ParseRequestURI</c> in rewrite/main.go).</summary>
    public static NginxValue RootedPath { get; } = Pattern("a path that begins with '/'", "/.*");

    /// <summary>An absolute URL (isValidURL in redirect/redirect.go).</summary>
    public static NginxValue HttpAddress { get; } = Pattern("a URL that begins with 'http://' or 'https://'", "(?i:http[a-z0-9+.-]*:).*");

    /// <summary>A URL with scheme and host (StringToURL in parser/main.go).</summary>
    public static NginxValue AbsoluteAddress { get; } =
        Pattern(
            "a URL with scheme and host, such as 'http://auth.shop.svc.cluster.local/check'",
            @"[a-zA-Z][a-zA-Z0-9+.\-]*://(?![^/?#]*\.\.)[^/?#]+.*"
        );

    /// <summary>The name of a Secret or a ConfigMap of the same namespace, or one with a namespace (SplitMetaNamespaceKey).</summary>
    public static NginxValue ObjectName { get; } = Pattern("'name' or 'namespace/name'", "([^/]*/)?[^/]*");

    /// <summary>The name of a Secret or a ConfigMap with its namespace: the parser looks it up as it is.</summary>
    public static NginxValue QualifiedObjectName { get; } = Pattern("the namespace and the name, as in 'namespace/name'", "[^/]+/[^/]+");

    /// <summary>Each name is checked again after the list is split (ValidHeader in authreq/main.go).</summary>
    public static NginxValue HeaderNames { get; } =
        new("header names separated by commas", list => list.Split(',').All(name => name.Trim().IndexOf(' ') < 0));

    /// <summary>Status codes, then how long they are cached (ValidCacheDuration in authreq/main.go, which ignores other words).</summary>
    public static NginxValue CacheDurations { get; } =
        new("status codes and a duration, separated by commas: '200 202 10m, 401 5m'", list => list.Split(',').All(IsCacheDuration));

    public static NginxValue CommonName { get; } =
        new("'CN=' and a regular expression", text => text.StartsWith("CN=", StringComparison.Ordinal));

    /// <summary>A URL, a path or the name of a location.</summary>
    public static NginxValue ErrorPage { get; } = Pattern("a URL, a path or '@' and the name of a location", $"@?[{Url}$]*");

    /// <summary>Snippets are rejected as a whole, whatever their content is.</summary>
    public static NginxValue Anything { get; } = new("any text", _ => true);

    /// <summary>A pattern for the whole value; the controller removes spaces first, unless they are significant.</summary>
    public static NginxValue Pattern(string description, string pattern, bool spaces = false)
    {
        var regex = new Regex(@"\A(?:" + pattern + @")\z", RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1));
        return new NginxValue(description, text => regex.IsMatch(spaces ? text : text.Replace(" ", "")));
    }

    public static NginxValue OneOf(params string[] options) =>
        new(Listed(options), text => Array.IndexOf(options, text.Trim()) >= 0, options);

    public static NginxValue OneOfAnyCase(params string[] options) =>
        new(Listed(options), text => options.Contains(text.Trim(), StringComparer.OrdinalIgnoreCase), options);

    /// <summary>For a validation by a pattern without anchors: the value only has to contain an option.</summary>
    public static NginxValue Containing(params string[] options) =>
        new(Listed(options), text => Array.Exists(options, text.Replace(" ", "").Contains), options);

    public bool Accepts(string value)
    {
        try
        {
            return _isValid(value);
        }
        catch (RegexMatchTimeoutException)
        {
            return true; // unknown
        }
    }

    /// <summary>The intended value: without the unit, or the most similar option; null if there is none.</summary>
    public string? NearestTo(string value)
    {
        if (_meant?.Invoke(value.Trim()) is { } meant)
        {
            return meant;
        }

        return Nearest.To(value.Trim().ToLowerInvariant(), _options.Select(option => option.ToLowerInvariant())) is { } nearest
            ? Array.Find(_options, option => string.Equals(option, nearest, StringComparison.OrdinalIgnoreCase))
            : null;
    }

    private static bool IsCacheDuration(string item)
    {
        var words = item.Split([' '], StringSplitOptions.RemoveEmptyEntries);
        var first = Array.FindIndex(words, word => s_duration.IsMatch(word));
        return item.Trim().Length == 0 || (first >= 0 && !words.Skip(first).Any(word => s_status.IsMatch(word)));
    }

    private static string Listed(string[] options) => "one of " + string.Join(", ", options.Select(Wording.Quoted));

    private static string Spoken(string characters) => string.Join(" ", characters.Select(c => Wording.Quoted(c.ToString())));
}
