using KubeNet.Resources;

namespace KubeNet.Sdk.CodeFixes.Proposals;

/// <summary>
/// What a fix means to change in the manifests. A value may reach fields that nobody thinks of (a constant for two ports, a helper that two
/// sets call); a proposal that changes anything beyond its intent is withheld.
/// </summary>
internal abstract class Intent
{
    /// <summary>
    /// Only values change, or the keys that they stand under, and each of them was wrong in the sense of the id that is mended.
    /// </summary>
    public static Intent OnlyWhatIsWrong { get; } = new WrongValues();

    /// <summary>Fields and objects come to what is there; nothing of that changes.</summary>
    public static Intent OnlyAdditions { get; } = new Additions();

    /// <summary>The sources say it in another way, and the manifests stay as they are but for what was wrong.</summary>
    public static Intent Within(IEnumerable<Resource> resources) => new Objects([.. resources.Select(resource => resource.Identity)]);

    /// <summary>A name becomes another one, in everything that is made of it.</summary>
    public static Intent Rename(string from, string to) => new Renaming(from, to);

    /// <param name="difference">What the proposal changed.</param>
    /// <param name="wrong">The nodes, of before, that were wrong in the sense of the id.</param>
    public abstract bool Covers(GraphDifference difference, ISet<ResourceNode> wrong);

    private sealed class WrongValues : Intent
    {
        public override bool Covers(GraphDifference difference, ISet<ResourceNode> wrong) =>
            difference.Changed.All(change => wrong.Contains(change.Before.Node))
            && difference.Removed.All(field => wrong.Contains(field.Node))
            && difference.Added.Count == difference.Removed.Count;
    }

    private sealed class Additions : Intent
    {
        public override bool Covers(GraphDifference difference, ISet<ResourceNode> wrong) =>
            difference.Changed.Count == 0 && difference.Removed.Count == 0;
    }

    private sealed class Objects(HashSet<ResourceIdentity> objects) : Intent
    {
        public override bool Covers(GraphDifference difference, ISet<ResourceNode> wrong) =>
            difference
                .Changed.Select(change => change.Before)
                .Concat(difference.Removed)
                .Concat(difference.Added)
                .All(field => objects.Contains(field.Resource.Identity));
    }

    private sealed class Renaming(string from, string to) : Intent
    {
        private static readonly string[] s_freeTexts =
        [
            "/data/",
            "/stringData/",
            "/binaryData/",
            "/annotations/",
            "/env/",
            "/command/",
            "/args/",
        ];

        public override bool Covers(GraphDifference difference, ISet<ResourceNode> wrong)
        {
            // An object's name is part of what it is known by, so its fields go and come; each that went has its counterpart.
            var renamed = difference
                .Removed.Select(field => Renamed(field.Resource.Name) + field.Path + Renamed(field.Value))
                .OrderBy(text => text, StringComparer.Ordinal);
            var come = difference
                .Added.Select(field => field.Resource.Name + field.Path + field.Value)
                .OrderBy(text => text, StringComparer.Ordinal);
            return renamed.SequenceEqual(come, StringComparer.Ordinal)
                && difference.Changed.All(change => Equals(Renamed(change.Before.Value), change.After.Value))
                && difference.Changed.Select(change => change.Before).Concat(difference.Removed).All(IsName);
        }

        /// <summary>
        /// What people read or a program parses was right as it was; an address of the cluster is made of names, and follows.
        /// </summary>
        private bool IsName(Field field) =>
            field.Value is not string text
            || text.IndexOf(from, StringComparison.Ordinal) < 0
            || !s_freeTexts.Any(part => field.Path.IndexOf(part, StringComparison.Ordinal) >= 0)
            || text.IndexOf(".svc", StringComparison.Ordinal) >= 0;

        private string Renamed(string name) => name.Replace(from, to);

        private object? Renamed(object? value) => value is string text ? Renamed(text) : value;
    }
}
