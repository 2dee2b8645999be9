// ISpanFormattable is asked before IFormattable in interpolated strings; ToString() by what only joins.
var size = new Size(3);
k8s.ConfigMap("holes").Data("plain", $"{size}|{size:X}|{size,10:X}").Data("boxed", $"{(object)size:X}").Data("created",
    string.Create(null, $"{size:w}"));
k8s.ConfigMap("joined").Data("a", "" + size).Data("b", string.Join(",", new[] { size })).Data("c", string.Concat(size, size));
k8s.ConfigMap("called").Data("a", ((ISpanFormattable)size).ToString("m", null));

// types
readonly struct Size(int n) : ISpanFormattable
{
    public string ToString(string? format, IFormatProvider? provider) => "string " + format + n;

    public bool TryFormat(Span<char> destination, out int charsWritten, ReadOnlySpan<char> format, IFormatProvider? provider)
    {
        var text = "span " + format.ToString() + n;
        charsWritten = 0;
        for (; charsWritten < text.Length && charsWritten < destination.Length; charsWritten++)
        {
            destination[charsWritten] = text[charsWritten];
        }

        return charsWritten == text.Length;
    }

    public override string ToString() => "plain " + n;
}
