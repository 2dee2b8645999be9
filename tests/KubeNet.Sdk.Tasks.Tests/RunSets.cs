namespace KubeNet.Tasks.Tests.RunSets;

internal sealed class Plain : ManifestSet
{
    protected override void Define(Manifests k8s)
    {
        k8s.ConfigMap("plain").Data("region", "eu");
        k8s.Secret("db").Data("password", "hunter");
    }
}

/// <summary>What one set leaves in a static field, the next one must not see.</summary>
internal class Counting : ManifestSet
{
    public static int Count { get; set; }

    protected override void Define(Manifests k8s) => k8s.ConfigMap("counting").Data("count", $"{++Count}");
}

internal sealed class CountingToo : Counting;

internal static class Outer
{
    internal sealed class Hidden : ManifestSet
    {
        protected override void Define(Manifests k8s) => k8s.ConfigMap("hidden");
    }
}

internal sealed class Throwing : ManifestSet
{
    protected override void Define(Manifests k8s) => throw new InvalidOperationException("boom");
}

internal sealed class Endless : ManifestSet
{
    protected override void Define(Manifests k8s)
    {
        Console.WriteLine("still here");
        Thread.Sleep(Timeout.Infinite);
    }
}

internal sealed class Deadly : ManifestSet
{
    protected override void Define(Manifests k8s) => Environment.FailFast("last words");
}

internal sealed class Leaving : ManifestSet
{
    protected override void Define(Manifests k8s) => Environment.Exit(0);
}
