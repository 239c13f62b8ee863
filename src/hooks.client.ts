import type { ClientInit } from '@sveltejs/kit';
import { tolerateRefusals } from '$lib/view/entries';

export const init: ClientInit = () => {
	tolerateRefusals();
};
