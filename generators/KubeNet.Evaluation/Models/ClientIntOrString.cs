using System.Globalization;
using KubeNet.Resources;

namespace KubeNet.Evaluation.Models;

/// <summary>
/// Stands for <c>k8s.Models.IntOrString</c>: its members have the same signatures, and mean the same. It keeps a text, and what reads
/// as a whole number is written as one, whichever way it was said.
/// </summary>
internal sealed class ClientIntOrString(string? value)
{
    public ClientIntOrString()
        : this(null) { }

    public string? Value { get; } = value;

    public static implicit operator ClientIntOrString(int v) => new(v.ToString(CultureInfo.InvariantCulture));

    public static implicit operator ClientIntOrString(long v) => new(v.ToString(CultureInfo.InvariantCulture));

    public static implicit operator ClientIntOrString(string? v) => new(v);

    public static implicit operator string?(ClientIntOrString? v) => v?.Value;

    public int ToInt() => int.Parse(Value ?? throw new ArgumentNullException("s"), CultureInfo.InvariantCulture);

    public override string? ToString() => Value;

    /// <summary>As it is written; null where it has no value.</summary>
    public ScalarNode? ToNode(Origin origin) =>
        Value is null ? null
        : long.TryParse(Value, NumberStyles.Integer, CultureInfo.InvariantCulture, out var number) ? new ScalarNode(number, origin)
        : new ScalarNode(Value, origin);
}
