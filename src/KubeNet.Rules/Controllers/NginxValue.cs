using System.Globalization;
using System.Text.RegularExpressions;
using KubeNet.Resources;

namespace KubeNet.Rules.Controllers;

/// <summary>What the value of an annotation may be: the check that ingress-nginx makes, and its words for a message.</summary>
internal sealed class NginxValue
{
    private const string Basic = @"\-._~a-zA-Z0-9/:";
    private const string Url = Basic + "?&=";

    private readonly Func<string, bool> _isValid;
    private readonly string[] _options;

    /// <summary>What a usual slip was meant to be; null where the value is no such slip.</summary>
    private Func<string, string?>? _meant;

    private NginxValue(string description, Func<string, bool> isValid, params string[] options)
    {
        Description = description;
        _isValid = isValid;
        _options = options;
    }

    /// <summary><c>true or false</c>, after "it takes".</summary>
    public string Description { get; }

    public static NginxValue Bool { get; } = new("'true' or 'false'", text => GoBoolean.Parse(text) is not null, "true", "false");

    public static NginxValue Integer { get; } =
        new("a whole number", text => long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _));

    /// <summary>Seconds; the usual slip is a unit behind them.</summary>
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
        Pattern("a size as nginx writes it: '8m', '16k', '1g', with one of b, k, m, g or nothing behind the number", @"\d+[bkmgBKMG]?");

    public static NginxValue Addresses { get; } =
        new("a list of addresses and CIDRs with commas between them: '10.0.0.0/8,192.168.1.7'", AddressList.IsValid);

    public static NginxValue Name { get; } = Pattern($"letters, digits and {Spoken("-._~/:")}", $"[{Basic}]*");

    public static NginxValue SpacedName { get; } = Pattern($"letters, digits, spaces and {Spoken("-._~/:")}", $"[{Basic} ]*", spaces: true);

    public static NginxValue ListedNames { get; } =
        Pattern($"letters, digits, spaces, commas and {Spoken("-._~/:")}", $"[{Basic}, ]*", spaces: true);

    public static NginxValue Address { get; } = Pattern($"a URL of letters, digits and {Spoken("-._~/:?&=")}", $"[{Url}]*");

    public static NginxValue AddressWithVariables { get; } =
        Pattern($"a URL of letters, digits, nginx variables and {Spoken("-._~/:?&=")}", $"[{Url}$]*");

    public static NginxValue AnyRegex { get; } =
        Pattern("a name or a regular expression, without quotes, spaces and semicolons", $@"[{Url}^$\[\](){{}}*+|\\]*");

    public static NginxValue ServerNames { get; } =
        Pattern("host names or regular expressions with commas between them", $@"[{Basic}^$\[\](){{}}*+?|&=\\,]*");

    public static NginxValue Variables { get; } = Pattern("letters, digits, '-', '_' and nginx variables", @"[A-Za-z0-9\-_${}]*");

    public static NginxValue RewriteTarget { get; } =
        Pattern("a path of letters, digits, $1 to $9 and " + Spoken("-._~/:"), $"/?[{Basic}$]*", spaces: true);

    public static NginxValue Headers { get; } = Pattern("header names with commas between them", "[A-Za-z0-9-_, ]*");

    public static NginxValue ServiceName { get; } =
        Pattern("the name of a Service of the same namespace", "[a-z]([-a-z0-9]{0,61}[a-z0-9])?", spaces: true);

    /// <summary>Snippets are refused as a whole, not by what is in them.</summary>
    public static NginxValue Anything { get; } = new("any text", _ => true);

    /// <summary>A pattern over the whole value; the controller takes spaces out first, unless they count.</summary>
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
            return true; // nobody knows
        }
    }

    /// <summary>The value that was meant: without the unit, or the nearest option; null where there are none, or none is near.</summary>
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
