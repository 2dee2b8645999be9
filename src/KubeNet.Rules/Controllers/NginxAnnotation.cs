namespace KubeNet.Rules.Controllers;

/// <summary>What ingress-nginx does with a value that it cannot take.</summary>
internal enum BadValue
{
    /// <summary>It goes on with its default, or leaves the whole feature out.</summary>
    IsIgnored,

    /// <summary>Its admission webhook refuses the Ingress; without the webhook it leaves the Ingress out.</summary>
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

    /// <summary>Without the prefix.</summary>
    public string Name { get; }

    public NginxValue Value { get; }

    public BadValue BadValue { get; }

    /// <summary>Another annotation without which this one is not looked at.</summary>
    public string? Needs { get; }
}
