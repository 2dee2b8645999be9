using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace KubeNet.CustomResources;

/// <summary>
/// A field that takes a number or a string: a port, a percentage (<c>25%</c>), a quantity (<c>500m</c>, <c>2Gi</c>). An <see cref="int"/>,
/// a <see cref="long"/> or a <see cref="string"/> is converted implicitly. A number is written as a number, a string as a string.
/// </summary>
public sealed class IntOrString
{
    private IntOrString(long number) => Number = number;

    private IntOrString(string text) => Text = text;

    internal long? Number { get; }

    internal string? Text { get; }

    /// <summary>Converts a number.</summary>
    /// <param name="value">The number.</param>
    public static implicit operator IntOrString(int value) => new(value);

    /// <summary>Converts a number.</summary>
    /// <param name="value">The number.</param>
    public static implicit operator IntOrString(long value) => new(value);

    /// <summary>Converts a string.</summary>
    /// <param name="value">The string. Null gives null, as if the field was not set.</param>
    [return: NotNullIfNotNull(nameof(value))]
    public static implicit operator IntOrString?(string? value) => value is null ? null : new(value);

    /// <summary>The number or the string.</summary>
    public override string ToString() => Text ?? Number.GetValueOrDefault().ToString(CultureInfo.InvariantCulture);
}
