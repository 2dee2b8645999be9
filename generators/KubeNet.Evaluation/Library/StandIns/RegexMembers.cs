using System.Runtime.CompilerServices;
using System.Text;
using System.Text.RegularExpressions;
using KubeNet.Evaluation.Bounds;
using KubeNet.Evaluation.Native;

namespace KubeNet.Evaluation.Library.StandIns;

/// <summary>
/// Regular expressions, always with a limit of time: a pattern may take longer than the universe lasts. What it finds is found at once.
/// </summary>
[StandsFor("System.Text.RegularExpressions.Regex")]
internal static class RegexMembers
{
    private static readonly TimeSpan s_limit = TimeSpan.FromSeconds(1);

    /// <summary>Those that the program wants compiled.</summary>
    private static readonly ConditionalWeakTable<Regex, Regex> s_compiled = new();

    public static Regex _ctor(string pattern) => Make(pattern, RegexOptions.None);

    public static Regex _ctor(string pattern, RegexOptions options) => Make(pattern, options);

    public static Regex _ctor(string pattern, RegexOptions options, TimeSpan matchTimeout) => Make(pattern, options, matchTimeout);

    public static bool IsMatch(string input, string pattern) => Searched(() => Make(pattern, RegexOptions.None).IsMatch(input));

    public static bool IsMatch(string input, string pattern, RegexOptions options) => Searched(() => Make(pattern, options).IsMatch(input));

    public static bool IsMatch(string input, string pattern, RegexOptions options, TimeSpan matchTimeout) =>
        Searched(() => Make(pattern, options, matchTimeout).IsMatch(input));

    public static Match Match(string input, string pattern) => Searched(() => Make(pattern, RegexOptions.None).Match(input));

    public static Match Match(string input, string pattern, RegexOptions options) => Searched(() => Make(pattern, options).Match(input));

    public static Match Match(string input, string pattern, RegexOptions options, TimeSpan matchTimeout) =>
        Searched(() => Make(pattern, options, matchTimeout).Match(input));

    public static MatchCollection Matches(string input, string pattern) => Found(() => Make(pattern, RegexOptions.None).Matches(input));

    public static MatchCollection Matches(string input, string pattern, RegexOptions options) =>
        Found(() => Make(pattern, options).Matches(input));

    public static MatchCollection Matches(string input, string pattern, RegexOptions options, TimeSpan matchTimeout) =>
        Found(() => Make(pattern, options, matchTimeout).Matches(input));

    public static MatchCollection Matches(Regex self, string input) => Found(() => self.Matches(input));

    public static MatchCollection Matches(Regex self, string input, int startat) => Found(() => self.Matches(input, startat));

    public static string Replace(LibraryCall call, string input, string pattern, string replacement) =>
        Replaced(call, Make(pattern, RegexOptions.None), input, replacement);

    public static string Replace(LibraryCall call, string input, string pattern, string replacement, RegexOptions options) =>
        Replaced(call, Make(pattern, options), input, replacement);

    public static string Replace(LibraryCall call, string input, string pattern, MatchEvaluator evaluator) =>
        Replaced(call, Make(pattern, RegexOptions.None), input, evaluator);

    public static string Replace(LibraryCall call, string input, string pattern, MatchEvaluator evaluator, RegexOptions options) =>
        Replaced(call, Make(pattern, options), input, evaluator);

    public static string Replace(LibraryCall call, Regex self, string input, string replacement) =>
        Replaced(call, self, input, replacement);

    public static string Replace(LibraryCall call, Regex self, string input, string replacement, int count) =>
        Replaced(call, self, input, replacement, count);

    public static string Replace(LibraryCall call, Regex self, string input, MatchEvaluator evaluator) =>
        Replaced(call, self, input, evaluator);

    public static string Replace(LibraryCall call, Regex self, string input, MatchEvaluator evaluator, int count) =>
        Replaced(call, self, input, evaluator, count);

    public static string[] Split(string input, string pattern) => Searched(() => Make(pattern, RegexOptions.None).Split(input));

    public static string[] Split(string input, string pattern, RegexOptions options) => Searched(() => Make(pattern, options).Split(input));

    public static int Count(string input, string pattern) => Searched(() => Make(pattern, RegexOptions.None).Matches(input).Count);

    public static int Count(string input, string pattern, RegexOptions options) =>
        Searched(() => Make(pattern, options).Matches(input).Count);

    public static int Count(Regex self, string input) => Searched(() => self.Matches(input).Count);

    /// <summary>Compiling to IL gives the same matches, later.</summary>
    private static Regex Make(string pattern, RegexOptions options)
    {
        var regex = new Regex(pattern, options & ~RegexOptions.Compiled, s_limit);
        if ((options & RegexOptions.Compiled) != 0)
        {
            s_compiled.Add(regex, regex);
        }

        return regex;
    }

    /// <summary>As the program gave them.</summary>
    public static RegexOptions get_Options(Regex self) =>
        s_compiled.TryGetValue(self, out _) ? self.Options | RegexOptions.Compiled : self.Options;

    /// <summary>The limit of the program's own is only looked at: ours is shorter than most, and runs by another clock.</summary>
    private static Regex Make(string pattern, RegexOptions options, TimeSpan matchTimeout)
    {
        Given.NotNull(pattern, nameof(pattern));
        _ = new Regex("", options & ~RegexOptions.Compiled, matchTimeout);
        return Make(pattern, options);
    }

    public static bool IsMatch(Regex self, string input) => Searched(() => self.IsMatch(input));

    public static bool IsMatch(Regex self, string input, int startat) => Searched(() => self.IsMatch(input, startat));

    public static Match Match(Regex self, string input) => Searched(() => self.Match(input));

    public static Match Match(Regex self, string input, int startat) => Searched(() => self.Match(input, startat));

    public static Match Match(Regex self, string input, int beginning, int length) => Searched(() => self.Match(input, beginning, length));

    public static string[] Split(Regex self, string input) => Searched(() => self.Split(input));

    public static string[] Split(Regex self, string input, int count) => Searched(() => self.Split(input, count));

    public static string[] Split(Regex self, string input, int count, int startat) => Searched(() => self.Split(input, count, startat));

    /// <summary>A search is the library's alone: who cancels does not wait for its end.</summary>
    private static T Searched<T>(Func<T> search) => Interruption.Run(search, Pulse.Cancellation);

    /// <summary>Runs all of the search, so that it is this call that takes too long, if any.</summary>
    private static MatchCollection Found(Func<MatchCollection> search) =>
        Searched(() =>
        {
            var matches = search();
            return matches.Count >= 0 ? matches : throw new InvalidOperationException();
        });

    private static string Replaced(LibraryCall call, Regex regex, string input, string replacement, int count = -1)
    {
        Given.NotNull(input, nameof(input));
        Given.NotNull(replacement, nameof(replacement));
        var references = replacement.Count(c => c == '$');
        var isOfInput = new[] { "$_", "$`", "$'" }.Any(replacement.Contains);
        return Replaced(
            call,
            regex,
            input,
            match =>
            {
                call.CheckLength(replacement.Length + (references * (long)(isOfInput ? input.Length : match.Length)));
                return match.Result(replacement);
            },
            count
        );
    }

    /// <summary>All of the search first, then what the program makes of each match.</summary>
    private static string Replaced(LibraryCall call, Regex regex, string input, MatchEvaluator evaluator, int count = -1)
    {
        Given.NotNull(input, nameof(input));
        Given.NotNull(evaluator, nameof(evaluator));
        if (count < -1)
        {
            throw new ArgumentOutOfRangeException(nameof(count), "Count cannot be less than -1.");
        }

        var matches = Found(() => regex.Matches(input)).Cast<Match>().Take(count < 0 ? int.MaxValue : count).ToArray();
        var texts = new string[matches.Length];
        var length = (long)input.Length;
        for (var i = 0; i < matches.Length; i++)
        {
            texts[i] = evaluator(matches[i]) ?? "";
            length += texts[i].Length;
            call.Allocate(texts[i].Length);
            call.CheckLength(length);
        }

        if (regex.RightToLeft)
        {
            Array.Reverse(matches);
            Array.Reverse(texts);
        }

        var result = new StringBuilder();
        var end = 0;
        for (var i = 0; i < matches.Length; i++)
        {
            result.Append(input, end, matches[i].Index - end).Append(texts[i]);
            end = matches[i].Index + matches[i].Length;
        }

        return result.Append(input, end, input.Length - end).ToString();
    }
}

[StandsFor("System.Text.RegularExpressions.Match")]
internal static class MatchMembers
{
    public static Match NextMatch(Match self) => Interruption.Run(self.NextMatch, Pulse.Cancellation);
}
