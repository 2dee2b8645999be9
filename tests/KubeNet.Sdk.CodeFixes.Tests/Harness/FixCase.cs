using KubeNet.HostTesting;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace KubeNet.Sdk.CodeFixes.Tests.Harness;

/// <summary>
/// What a test of a fix says: the body of <c>Define</c> (with the Pod <c>server</c> of <see cref="Samples.Set"/>) before, and after.
/// Each check asks for more than the text: the result compiles without a warning, the diagnostic is gone, and no other one came.
/// </summary>
internal static class FixCase
{
    /// <summary>The first diagnostic of the id is mended by an offer whose key begins so.</summary>
    public static Task MendsAsync(string id, string key, string before, string after, string members = "") =>
        MendsAsync(id, key, HostProject.Of(Samples.Set(before, members: members)), Samples.Set(after, members: members));

    public static async Task MendsAsync(string id, string key, HostProject before, string after, string file = "Shop.cs")
    {
        var project = FixedProject.Of(before);
        var diagnostics = await project.DiagnosticsAsync();
        var diagnostic = diagnostics.FirstOrDefault(found => found.Id == id);
        Assert.True(diagnostic is not null, $"There is no {id}: {string.Join("\n", diagnostics)}");
        var offers = await project.OffersAsync(diagnostic);
        var offer = offers.FirstOrDefault(action => action.EquivalenceKey!.StartsWith($"{id}.{key}", StringComparison.Ordinal));
        Assert.True(
            offer is not null,
            $"No fix '{key}' is offered for {diagnostic}, only: "
                + $"{string.Join(", ", offers.Select(other => $"{other.EquivalenceKey} ({other.Title})"))}"
        );

        var mended = await FixedProject.ApplyAsync(offer);
        Assert.Equal(after, await mended.TextAsync(file), ignoreLineEndingDifferences: false);
        var left = await mended.DiagnosticsAsync();
        NothingCame(diagnostics, left);
        Assert.True(left.Count(found => found.Id == id) < diagnostics.Count(found => found.Id == id), string.Join("\n", left));
    }

    /// <summary>All diagnostics of the id are mended at once.</summary>
    public static async Task MendsAllAsync(string id, string key, FixAllScope scope, string before, string after) =>
        Lines.Empty((await FixAllAsync(id, key, scope, before, after)).Where(found => found.Id == id));

    /// <summary>Those that can be are mended at once.</summary>
    public static async Task MendsSomeAsync(string id, string key, string before, string after) =>
        Assert.Contains(await FixAllAsync(id, key, FixAllScope.Project, before, after), found => found.Id == id);

    private static async Task<IEnumerable<Diagnostic>> FixAllAsync(string id, string key, FixAllScope scope, string before, string after)
    {
        var project = FixedProject.Of(HostProject.Of(Samples.Set(before)));
        var diagnostics = await project.DiagnosticsAsync();
        var mended = await project.FixAllAsync(diagnostics.First(found => found.Id == id), $"{id}.{key}", scope);

        Assert.Equal(Samples.Set(after), await mended.TextAsync(), ignoreLineEndingDifferences: false);
        var left = await mended.DiagnosticsAsync();
        NothingCame(diagnostics, left);
        return left;
    }

    /// <summary>No offer with such a key is made for any diagnostic of the id, though there are some.</summary>
    public static Task RefusesAsync(string id, string key, string body, string members = "", params string[] otherFiles) =>
        RefusesAsync(id, key, HostProject.Of([Samples.Set(body, members: members), .. otherFiles]));

    public static Task RefusesAsync(string id, string key, HostProject before) => RefusesAsync(id, key, FixedProject.Of(before));

    public static async Task RefusesAsync(string id, string key, FixedProject project)
    {
        var all = await project.DiagnosticsAsync();
        var diagnostics = all.Where(found => found.Id == id).ToList();
        Assert.True(diagnostics.Count > 0, $"There is no {id}: {string.Join("\n", all)}");
        foreach (var diagnostic in diagnostics)
        {
            Lines.Empty(
                (await project.OffersAsync(diagnostic))
                    .Where(offer => offer.EquivalenceKey!.StartsWith($"{id}.{key}", StringComparison.Ordinal))
                    .Select(offer => offer.Title)
            );
        }
    }

    /// <summary>Of no id are there more than before, of ours or of the compiler's. One edit may mend several.</summary>
    private static void NothingCame(IEnumerable<Diagnostic> before, IEnumerable<Diagnostic> after) =>
        Lines.Empty(
            after
                .GroupBy(found => found.Id)
                .Where(same => same.Count() > before.Count(found => found.Id == same.Key) && same.Key != "KUBE4011")
                .SelectMany(same => same)
        );
}
