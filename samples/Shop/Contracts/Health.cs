namespace Acme.Contracts;

/// <summary>The health endpoints: the apps map them, and the probes of the manifests call them.</summary>
public static class Health
{
    /// <summary>The process works. If it does not, Kubernetes restarts the container.</summary>
    public const string Live = "/healthz/live";

    /// <summary>The app can answer requests. If it cannot, Kubernetes sends it none.</summary>
    public const string Ready = "/healthz/ready";
}
