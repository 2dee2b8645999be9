namespace KubeNet.Rules.Controllers.Support;

/// <summary>What ingress-nginx does with an invalid value.</summary>
internal enum BadValue
{
    /// <summary>It uses its default, or disables the feature.</summary>
    IsIgnored,

    /// <summary>Its admission webhook rejects the Ingress; without the webhook, it ignores the Ingress.</summary>
    IsRefused,
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
}
