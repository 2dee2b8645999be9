namespace KubeNet.Rules.Controllers.Support;

/// <summary>What ingress-nginx does with an invalid value.</summary>
internal enum BadValue
{
    /// <summary>It uses its default, or disables the feature.</summary>
    IsIgnored,

    /// <summary>Its admission webhook rejects the Ingress; without the webhook, it ignores the Ingress.</summary>
    IsRefused,

    /// <summary>All paths of the Ingress answer 503 (a LocationDenied error of the parser).</summary>
    ClosesPaths,

    /// <summary>All requests to the hosts of the Ingress are answered with 403 (AuthTLSError in annotations.go).</summary>
    ClosesHosts,

    /// <summary>The whole external authentication is left out, and the paths are served without it.</summary>
    OpensPaths,
}

/// <summary>One annotation that ingress-nginx reads.</summary>
internal sealed class NginxAnnotation
{
    public NginxAnnotation(string name, NginxValue value, BadValue badValue = BadValue.IsIgnored, string? needs = null)
    {
        Name = name;
        Value = value;
        BadValue = badValue;
        Needs = needs;
    }

    /// <summary>The name without the prefix.</summary>
    public string Name { get; }

    public NginxValue Value { get; }

    public BadValue BadValue { get; }

    /// <summary>Another annotation without which this one is not read.</summary>
    public string? Needs { get; }

    /// <summary>Another annotation that is read instead of this one if both are set.</summary>
    public string? Unless { get; init; }

    /// <summary>
    /// The form that the parser requires of a value that passed the validation, and what it does with any other; null if there is none.
    /// </summary>
    public (NginxValue Form, BadValue Otherwise)? Then { get; init; }

    /// <summary>Whether the validation and the parser accept a value.</summary>
    public bool AcceptsAll(string value) => Value.Accepts(value) && Then?.Form.Accepts(value) != false;

    /// <summary>Whether the annotation with an empty value closes the paths: the parser distinguishes it from a missing one.</summary>
    public bool IsClosedByEmpty { get; init; }
}
