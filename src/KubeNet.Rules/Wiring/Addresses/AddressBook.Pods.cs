using System.Globalization;
using KubeNet.Resources;

namespace KubeNet.Rules.Wiring.Addresses;

/// <content>The pods of StatefulSets, which have names of their own.</content>
internal sealed partial class AddressBook
{
    /// <summary>Each pod of a StatefulSet has its own DNS name under the governing Service.</summary>
    private AddressFault? JudgePod(Place place, string shown)
    {
        if (place.Pod is not { } pod || PodNumber(pod) is not { } number || SetOf(pod, place.Namespace) is not { } owner)
        {
            return null;
        }

        var spec = owner.Root.Map("spec");
        if (OutOfReplicas(owner, number, shown) is { } beyond)
        {
            return beyond;
        }

        var governing = spec?.Text("serviceName") ?? "";
        var isHere = _all.Any(service =>
            service.Name == place.Service && (place.Namespace is null || service.View.Resource.Namespace == place.Namespace)
        );
        return
            governing.Length > 0
            && governing != place.Service
            && (isHere || place.Service == owner.Name)
            && !_all.Any(service => service.View.Resource.Name == governing && service.Name == place.Service)
            ? new AddressFault(
                false,
                $"'{shown}' cannot be reached: the pods of {Wording.Named(owner)} have DNS names only under its serviceName '{governing}'. "
                    + $"Write '{pod}.{governing}'.",
                owner
            )
            : null;
    }

    private AddressFault? ByItself(string pod, long number, Place place) =>
        SetOf(pod, place.Namespace) is { } owner && owner.Root.Text("spec.serviceName") is { Length: > 0 } governing
            ? OutOfReplicas(owner, number, pod)
                ?? new AddressFault(
                    false,
                    $"'{pod}' cannot be reached: a pod of {Wording.Named(owner)} has a DNS name only under the serviceName. "
                        + $"Write '{pod}.{governing}'.",
                    owner
                )
            : null;

    private AddressFault? OutOfReplicas(Resource owner, long number, string shown)
    {
        var first = owner.Root.Scalar("spec.ordinals.start")?.Number ?? 0;
        if (_counts.Value.Of(owner) is not { Most: var count } counted || (number >= first && number < first + count))
        {
            return null;
        }

        string Pod(long number) => $"'{owner.Name}-{Wording.Number(number)}'";
        var atMost = counted.Least == count ? "" : "at most ";
        var limit = counted.Scaler is null ? "'replicas'" : Wording.Limit(counted);
        var pods = count switch
        {
            0 => "has no pods",
            1 => $"has {atMost}one pod, {Pod(first)}",
            _ => $"has {atMost}{Wording.Number(count)} pods, {Pod(first)} to {Pod(first + count - 1)}",
        };
        return new AddressFault(
            false,
            $"'{shown}' cannot be reached: {Wording.Named(owner)} {pods}. Write one of these names, or increase {limit}.",
            owner
        );
    }

    private Resource? SetOf(string pod, string? @namespace) =>
        _workloads[pod.Substring(0, pod.LastIndexOf('-'))]
            .FirstOrDefault(workload => workload.Kind == "StatefulSet" && (@namespace is null || workload.Namespace == @namespace));

    private static long? PodNumber(string pod) =>
        pod.LastIndexOf('-') is var dash and > 0
        && long.TryParse(pod.Substring(dash + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? number
            : null;
}
