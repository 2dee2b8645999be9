namespace KubeNet.Rules.Controllers.Support;

/// <summary>The capture groups of a path as nginx (PCRE) counts them, and the references in a rewrite target.</summary>
internal static class CaptureGroups
{
    public static int In(string pattern)
    {
        var count = 0;
        var inClass = false;
        for (var i = 0; i < pattern.Length; i++)
        {
            switch (pattern[i])
            {
                case '\\':
                    i++;
                    break;
                case '[' when !inClass:
                    inClass = true;
                    i += i + 1 < pattern.Length && pattern[i + 1] == ']' ? 1 : 0; // a first ] is a character of the class
                    break;
                case ']':
                    inClass = false;
                    break;
                case '(' when !inClass && Captures(pattern, i + 1):
                    count++;
                    break;
            }
        }

        return count;
    }

    /// <summary>The highest N of <c>$N</c>, 0 if there is none. nginx supports $1 to $9; <c>$10</c> is $1 followed by 0.</summary>
    public static int HighestReference(string target)
    {
        var highest = 0;
        for (var i = 0; i + 1 < target.Length; i++)
        {
            if (target[i] == '$' && target[i + 1] is >= '1' and <= '9')
            {
                highest = Math.Max(highest, target[i + 1] - '0');
            }
        }

        return highest;
    }

    /// <summary>
    /// <c>(?:…)</c>, lookarounds and flags do not capture; <c>(?&lt;name&gt;…)</c>, <c>(?P&lt;name&gt;…)</c> and <c>(?'name'…)</c>
    /// do.
    /// </summary>
    private static bool Captures(string pattern, int at)
    {
        if (at >= pattern.Length || pattern[at] != '?')
        {
            return at >= pattern.Length || pattern[at] != '*'; // (*VERB)
        }

        var name = at + 1 < pattern.Length && pattern[at + 1] == 'P' ? at + 2 : at + 1;
        return name < pattern.Length
            && (pattern[name] == '\'' || (pattern[name] == '<' && name + 1 < pattern.Length && pattern[name + 1] is not ('=' or '!')));
    }
}
