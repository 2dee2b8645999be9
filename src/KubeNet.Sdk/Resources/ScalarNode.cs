using System.Globalization;

namespace KubeNet.Resources;

/// <summary>A string, a number, a boolean or null.</summary>
internal sealed class ScalarNode : ResourceNode
{
    public ScalarNode(string? value, Origin origin)
        : base(origin) => Value = value;

    public ScalarNode(long value, Origin origin)
        : base(origin) => Value = value;

    public ScalarNode(double value, Origin origin)
        : base(origin) => Value = value;

    public ScalarNode(bool value, Origin origin)
        : base(origin) => Value = value;

    public ScalarNode(Sourced<string> value)
        : this(value.Value, value.Origin) => TakenFrom = value.TakenFrom;

    private ScalarNode(object? value, Origin origin)
        : base(origin) => Value = value;

    /// <summary>A <see cref="string"/>, <see cref="long"/>, <see cref="double"/>, <see cref="bool"/>, or null.</summary>
    public object? Value { get; }

    /// <summary>A number, a boolean or null as a YAML file has it: <c>NO</c>, <c>01234</c>, <c>1.10</c>; else null.</summary>
    public string? Written { get; init; }

    /// <summary>The value that this one repeats, if any.</summary>
    public ValueSource? TakenFrom { get; init; }

    public string? Text => Value as string;

    public long? Number => Value as long?;

    /// <summary>
    /// The text that is meant where the API wants one: also that of a number or a boolean without quotes. KUBE1004 reports the type, and
    /// nothing else should follow from it.
    /// </summary>
    public string? MeantText =>
        Value switch
        {
            string text => text,
            bool flag => Written ?? (flag ? "true" : "false"),
            null => null,
            var number => Written ?? Convert.ToString(number, CultureInfo.InvariantCulture),
        };

    /// <summary>The whole number that is meant where the API wants one: also one in quotes.</summary>
    public long? MeantNumber =>
        Number ?? (long.TryParse(Text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null);

    public bool? Flag => Value as bool?;

    public override ResourceNode Relocated(Func<Origin, Origin> place) =>
        new ScalarNode(Value, place(Origin)) { Written = Written, TakenFrom = TakenFrom?.Relocated(place) };

    public override ResourceNode CopiedTo(Origin place) =>
        new ScalarNode(Value, place) { Written = Written, TakenFrom = ValueSource.Of(this) };

    private protected override string PathOfChild(ResourceNode child) => throw new InvalidOperationException("A scalar has no children.");

    private protected override void RemoveChild(ResourceNode child) => throw new InvalidOperationException("A scalar has no children.");
}
