namespace KubeNet.Rules.Wiring.Support;

/// <summary>
/// The variables to which a text refers as <c>$(NAME)</c>; <c>$$(NAME)</c> is literal text (Expand in
/// kubernetes/third_party/forked/golang/expansion/expand.go).
/// </summary>
internal static class VariableUses
{
    public static IEnumerable<string> In(string text)
    {
        for (var at = text.IndexOf('$'); at >= 0 && at + 1 < text.Length; at = text.IndexOf('$', at))
        {
            if (text[at + 1] == '(' && text.IndexOf(')', at) is var end and > 0)
            {
                yield return text.Substring(at + 2, end - at - 2);
                at = end + 1;
            }
            else
            {
                at += 2; // an escaped dollar, or one without a variable
            }

            if (at >= text.Length)
            {
                yield break;
            }
        }
    }
}
