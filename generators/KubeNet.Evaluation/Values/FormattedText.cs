using System.Globalization;
using System.Text;
using KubeNet.Evaluation.Bounds;

namespace KubeNet.Evaluation.Values;

/// <summary>An interpolated string as a <c>FormattableString</c>: its parts before they are put together.</summary>
internal sealed class FormattedText(IReadOnlyList<FormattedText.Part> parts) : IFormattable
{
    public Value[] Arguments { get; } = [.. parts.Where(part => part.Hole is not null).Select(part => part.Hole!)];

    /// <summary>The composite format: <c>{0,5:F2} and {1}</c>.</summary>
    public string Format
    {
        get
        {
            var format = new StringBuilder();
            var number = 0;
            foreach (var part in parts)
            {
                if (part.Hole is null)
                {
                    format.Append(part.Literal.Replace("{", "{{").Replace("}", "}}"));
                    continue;
                }

                format.Append('{').Append(number++.ToString(CultureInfo.InvariantCulture));
                format.Append(part.Width == 0 ? "" : "," + part.Width.ToString(CultureInfo.InvariantCulture));
                format.Append(part.Format is null ? "" : ":" + part.Format).Append('}');
            }

            return format.ToString();
        }
    }

    public string ToString(string? format, IFormatProvider? formatProvider)
    {
        var formatter = Text.FormatterOf(formatProvider);
        return string.Concat(
            parts.Select(part =>
                part.Hole is null
                    ? part.Literal
                    : Aligned(Text.Formatted(part.Hole.Raw, part.Format, formatProvider, formatter), part.Width)
            )
        );
    }

    public override string ToString() => ToString(null, CultureInfo.InvariantCulture);

    /// <summary>A literal, or a hole with its width and format.</summary>
    internal sealed record Part(string Literal, Value? Hole = null, int Width = 0, string? Format = null);

    public static string Aligned(string text, int width)
    {
        Pulse.Make(Math.Abs((long)width));
        return width < 0 ? text.PadRight(-width) : text.PadLeft(width);
    }
}
