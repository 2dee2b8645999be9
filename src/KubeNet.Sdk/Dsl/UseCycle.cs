namespace KubeNet;

/// <summary>KUBE0007, as the DSL and the evaluator report it.</summary>
internal static class UseCycle
{
    /// <param name="sets">The sets on the way, the first one again at the end.</param>
    public static string Message(IEnumerable<string> sets) =>
        $"Manifest sets use each other in a cycle: {string.Join(" -> ", sets)}. Move what both need into a separate set.";
}
