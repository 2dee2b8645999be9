namespace KubeNet.Rules.Tests.Fidelity;

/// <summary>How far the rules agree with the server on the cases of one kind.</summary>
internal sealed class FidelityScore(string kind)
{
    public string Kind { get; } = kind;

    public int Rejects { get; private set; }

    /// <summary>Rejects with an Error.</summary>
    public int Found { get; private set; }

    /// <summary>Found rejects of which the server names a field.</summary>
    public int WithField { get; private set; }

    /// <summary>Those of them with an Error at one of these very fields.</summary>
    public int FieldMatches { get; private set; }

    public int Accepts { get; private set; }

    /// <summary>Each Error on what the server took.</summary>
    public List<string> Accused { get; } = [];

    /// <summary>Each reject without an Error.</summary>
    public List<string> Missed { get; } = [];

    public static IReadOnlyList<FidelityScore> Of(IEnumerable<ServerCase> cases)
    {
        var scores = new SortedDictionary<string, FidelityScore>(StringComparer.Ordinal);
        foreach (var serverCase in cases)
        {
            if (!scores.TryGetValue(serverCase.Kind, out var score))
            {
                scores.Add(serverCase.Kind, score = new FidelityScore(serverCase.Kind));
            }

            score.Count(serverCase);
        }

        return [.. scores.Values];
    }

    private void Count(ServerCase serverCase)
    {
        var errors = serverCase.Errors();
        if (serverCase.IsAccepted)
        {
            Accepts++;
            Accused.AddRange(errors.Select(error => $"{serverCase.Kind} {serverCase.Id}: {error}"));
            return;
        }

        Rejects++;
        if (errors.Count == 0)
        {
            Missed.Add($"{serverCase.Kind} {serverCase.Id}: {serverCase.Says}");
            return;
        }

        Found++;
        if (serverCase.Fields.Count > 0)
        {
            WithField++;
            FieldMatches += errors.Any(error => serverCase.Fields.Contains(ServerCase.FieldOf(error))) ? 1 : 0;
        }
    }
}
