/** What an officer meets while a pack is built: its choices, and its saving. */
export { default as PackChoiceFields } from './PackChoiceFields.svelte';
export { default as PackSave } from './PackSave.svelte';
