using System.Globalization;
using System.Text.RegularExpressions;
using KubeNet.Resources;

namespace KubeNet.Rules.Controllers.Support;

/// <summary>The allowed values of an annotation: the validation that ingress-nginx does, and a description for messages.</summary>
internal sealed class NginxValue
{
    private const string Basic = @"\-._~a-zA-Z0-9/:";
    private const string Url = Basic + "?&=";

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

    public static NginxValue Address { get; } = Pattern($"a URL of letters, digits and {Spoken("-._~/:?&=")}", $"[{Url}]*");

    public static NginxValue AddressWithVariables { get; } =
        Pattern($"a URL of letters, digits, nginx variables and {Spoken("-._~/:?&=")}", $"[{Url}$]*");

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

    private static string Listed(string[] options) => "one of " + string.Join(", ", options.Select(Wording.Quoted));

    private static string Spoken(string characters) => string.Join(" ", characters.Select(c => Wording.Quoted(c.ToString())));
}
