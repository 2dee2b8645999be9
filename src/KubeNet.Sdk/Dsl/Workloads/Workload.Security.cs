using KubeNet.Resources;

namespace KubeNet;

// The restricted Pod Security Standard, on the Pod and on each of its containers.
internal sealed partial class Workload
{
    private Origin? _restricted;

    private IEnumerable<MapNode> AllContainers => ContainersIn("initContainers").Concat(Containers);

    /// <summary>The settings of the Pod, which apply to all its containers.</summary>
    public MapNode SecurityContext => PodSpec.GetOrAddMap("securityContext", FieldOrders.SecurityContext);

    /// <summary>
    /// Sets what the standard requires, where the user has not set it. What is set here can be set to something else afterwards.
    /// </summary>
    public void Restrict(Sourced<int?> user, Sourced<int?> group, Origin call)
    {
        Recording.EnsureOpen();
        _restricted = call;
        if (user.Value is { } id)
        {
            RunAs(user.With(id), isSaid: true);
        }
        else if (AppUser.Value is { } known)
        {
            RunAs(new Sourced<int>(known, call), isSaid: false);
        }

        Recording.SetOnce(SecurityContext, "runAsGroup", group);
        Recording.AssumeMissing(SecurityContext, "runAsNonRoot", new ScalarNode(true, call));
        var seccomp = SecurityContext.GetOrAddMap("seccompProfile", FieldOrders.SeccompProfile);
        Recording.AssumeMissing(seccomp, "type", new ScalarNode(nameof(SeccompProfileType.RuntimeDefault), call));
        foreach (var container in AllContainers)
        {
            Restrict(container, call);
        }
    }

    public static MapNode SecurityContextOf(MapNode container) => container.GetOrAddMap("securityContext", FieldOrders.SecurityContext);

    /// <summary>Adds capabilities to those that a container drops, or to those that it adds.</summary>
    public static void AddCapabilities(MapNode container, string field, params Sourced<string>[] names)
    {
        foreach (var name in names)
        {
            var list = SecurityContextOf(container).GetOrAddMap("capabilities", FieldOrders.Capabilities).GetOrAddList(field);
            if (!list.Items.OfType<ScalarNode>().Any(earlier => earlier.Text == name.Value))
            {
                list.Add(new ScalarNode(name.Value, name.Origin));
            }
        }
    }

    private void Restrict(MapNode container, Origin call)
    {
        var context = SecurityContextOf(container);
        if (context.Scalar("privileged")?.Flag != true) // the server refuses the two together
        {
            Recording.AssumeMissing(context, "allowPrivilegeEscalation", new ScalarNode(false, call));
        }

        AddCapabilities(container, "drop", new Sourced<string>("ALL", call));
    }

    private void RunAs(Sourced<int> user, bool isSaid)
    {
        if (user.Value == 0)
        {
            Recording.Contradiction(
                isSaid
                    ? "Restricted() requires a user other than root, so 'user' cannot be '0'. Specify the id of another user."
                    : $"The app of {Resource.Kind} '{Resource.Name}' runs as root (user '0'), which Restricted() does not allow. "
                        + "Set ContainerUser in its project, or specify user:.",
                user.Origin
            );
        }
        else if (isSaid)
        {
            Recording.SetOnce(SecurityContext, "runAsUser", user);
        }
        else
        {
            Recording.AssumeMissing(SecurityContext, "runAsUser", new ScalarNode(user.Value, user.Origin));
        }
    }
}
