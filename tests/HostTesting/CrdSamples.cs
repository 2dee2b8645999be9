namespace KubeNet.HostTesting;

/// <summary>Small definitions that several tests use.</summary>
internal static class CrdSamples
{
    /// <summary>A definition of the kind Widget in example.com, with the properties of its spec in YAML's flow style.</summary>
    public static string Widget(
        string spec,
        string root = "",
        string version = "v1",
        string kind = "Widget",
        string group = "example.com"
    ) =>
        $$"""
            apiVersion: apiextensions.k8s.io/v1
            kind: CustomResourceDefinition
            metadata: { name: {{kind.ToLowerInvariant()}}s.{{group}} }
            spec:
              group: {{group}}
              scope: Namespaced
              names: { plural: {{kind.ToLowerInvariant()}}s, kind: {{kind}} }
              versions:
              - name: {{version}}
                served: true
                storage: true
                schema:
                  openAPIV3Schema:
                    type: object
                    {{root}}
                    properties:
                      spec: { type: object, {{spec}} }
            """;

    /// <summary>One with a field of each sort.</summary>
    public static readonly string Rich = Widget(
        """
        required: [ size, mode, owner ],
                      x-kubernetes-preserve-unknown-fields: true,
                      properties: {
                        size: { type: integer, format: int32, minimum: 1 },
                        big: { type: integer },
                        ratio: { type: number },
                        "on": { type: boolean },
                        mode: { type: string, enum: [ Fast, slow-ish, "" ] },
                        port: { x-kubernetes-int-or-string: true },
                        memory: { x-kubernetes-int-or-string: true, pattern: "^[0-9]+Mi$" },
                        owner: {
                          type: object, required: [ name ],
                          properties: { name: { type: string, pattern: "^[a-z]+$" }, mail: { type: string } } },
                        hosts: { type: array, items: { type: string } },
                        rules: {
                          type: array,
                          items: { type: object, properties: { path: { type: string }, weight: { type: integer, format: int32 } } } },
                        tags: { type: object, additionalProperties: { type: string } },
                        limits: { type: object, additionalProperties: { x-kubernetes-int-or-string: true } },
                        config: { type: object, x-kubernetes-preserve-unknown-fields: true },
                        anything: { x-kubernetes-preserve-unknown-fields: true } }
        """
    );
}
